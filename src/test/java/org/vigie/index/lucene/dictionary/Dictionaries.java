package org.vigie.index.lucene.dictionary;

import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;

/** Dictionaries to test with. */
final class Dictionaries {

    private Dictionaries() {}

    /** Each word in one document more than the next. */
    static WordDictionary of(String... words) {
        Map<String, Integer> frequencies = new TreeMap<>();
        for (int i = 0; i < words.length; i++) {
            frequencies.put(words[i], words.length - i);
        }
        return of(frequencies);
    }

    static WordDictionary of(Map<String, Integer> frequencies) {
        Map<BytesRef, Integer> sorted = new TreeMap<>();
        frequencies.forEach((word, documents) -> sorted.put(new BytesRef(word), documents));
        WordDictionary.Builder builder = new WordDictionary.Builder();
        sorted.forEach(builder::add);
        return builder.build();
    }
}
