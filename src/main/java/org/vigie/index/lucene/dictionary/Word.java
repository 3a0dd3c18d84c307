package org.vigie.index.lucene.dictionary;

/** A word of the index and in how many documents it stands. */
public record Word(String text, int documents) {}
