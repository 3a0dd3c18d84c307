/**
 * Embedded Lucene behind the port {@link org.vigie.index.SearchIndex}. Nothing outside this package knows Lucene.
 *
 * <p>May use {@code catalog} and {@code index}.
 */
package org.vigie.index.lucene;
