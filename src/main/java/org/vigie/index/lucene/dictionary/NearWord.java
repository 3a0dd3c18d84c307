package org.vigie.index.lucene.dictionary;

/**
 * A word of the index that may be meant by a mistyped one.
 *
 * @param edits letters added, left out or changed, and neighbours swapped: 1 or 2
 * @param likeness 0 (hardly that word) to 1 (a slip that is made all the time), for ranking
 */
public record NearWord(String text, int documents, int edits, double likeness) {}
