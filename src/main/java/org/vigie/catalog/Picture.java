package org.vigie.catalog;

import java.time.Instant;

/**
 * A thumbnail, avatar or banner of a known size.
 *
 * @param path path on the origin, beginning with a slash; null where the origin keeps it in object storage
 * @param url absolute URL; never null. Its host may be a storage service's
 * @param width in pixels; 0 if the origin doesn't say (PeerTube before 4.2)
 * @param height in pixels; 0 if the origin doesn't say
 * @param created null if the origin doesn't say
 * @param updated null if the origin doesn't say
 */
public record Picture(String path, String url, int width, int height, Instant created, Instant updated) {}
