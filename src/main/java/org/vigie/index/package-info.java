/**
 * The port every search engine implements: put, remove, search, count. {@code index.lucene} implements it with embedded
 * Lucene, and only it knows Lucene.
 *
 * <p>May use {@code catalog}.
 */
package org.vigie.index;
