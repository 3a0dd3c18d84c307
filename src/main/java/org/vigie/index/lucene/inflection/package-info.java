/**
 * Which words are forms of one word, in about forty languages at once: texts and queries don't tell their language, so
 * two words are compared by the endings that every language of their script would allow.
 */
package org.vigie.index.lucene.inflection;
