package org.vigie.peertube;

import org.vigie.catalog.Host;

/**
 * Who an instance is. It makes its key when it is installed and keeps it for life: two names with one key are one instance, and
 * a name with a new key is another one.
 *
 * @param host the name it calls itself by
 * @param key a hash of its public key
 */
public record Identity(Host host, String key) {}
