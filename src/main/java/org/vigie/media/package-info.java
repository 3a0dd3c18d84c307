/**
 * The pictures of the pages, fetched through the engine so that looking at results tells no instance who looks. Addresses
 * name an indexed item and one of its pictures, never a place to fetch from, so this is no open proxy.
 *
 * <p>May use {@code catalog}, {@code index} and {@code peertube}.
 */
package org.vigie.media;
