package org.vigie.instance;

import java.util.Set;
import org.vigie.catalog.Host;

/** An event: a list named hosts that nobody had named before. They are in the registry by now. */
public record HostsKnown(Set<Host> added) {}
