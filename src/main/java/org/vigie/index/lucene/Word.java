package org.vigie.index.lucene;

/** A word of the index and in how many documents it stands. */
record Word(String text, int documents) {}
