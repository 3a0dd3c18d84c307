/**
 * The JSON face: the search API that PeerTube and its apps speak, and the engine's state. Checks what a client sends once, at
 * the edge, and answers mistakes as problem JSON (RFC 9457).
 *
 * <p>May use {@code search}, {@code crawl} (status only), {@code instance}, {@code rules}, {@code catalog}, and the
 * vocabulary of {@code index}.
 */
package org.vigie.api;
