/**
 * Speaks PeerTube's HTTP API, and nobody else does: requests within bounds, tolerant reading of every field, and an
 * {@link org.vigie.peertube.Answer} for whatever came back. It never decides when to ask or what to keep.
 *
 * <p>May use {@code catalog}.
 */
package org.vigie.peertube;
