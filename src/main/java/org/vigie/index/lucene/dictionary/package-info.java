/**
 * All words of the index with their frequencies, in little memory: what is near a mistyped word, begins or ends so, or is
 * pronounced alike in another script.
 *
 * <p>May use {@code catalog} and Lucene.
 */
package org.vigie.index.lucene.dictionary;
