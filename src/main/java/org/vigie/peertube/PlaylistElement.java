package org.vigie.peertube;

import java.util.UUID;
import org.vigie.catalog.Host;

/**
 * A public video in a playlist. It may be of any host, so what is said of it is hearsay.
 *
 * @param position from 1
 * @param startSecond where to start; null for its beginning
 * @param stopSecond where to stop; null for its end
 * @param host where it comes from
 */
public record PlaylistElement(
        int position, Integer startSecond, Integer stopSecond, Host host, UUID uuid, String name) {}
