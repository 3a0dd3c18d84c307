package org.vigie.index.lucene.dictionary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.ByteBuffersDirectory;
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
        return written(out -> {
            WordDictionaryBuilder builder = new WordDictionaryBuilder(new ByteBuffersDirectory(), out);
            for (Map.Entry<BytesRef, Integer> word : sorted.entrySet()) {
                builder.add(word.getKey(), word.getValue());
            }
            builder.finish();
        });
    }

    static WordDictionary of(IndexReader reader, String field) {
        return written(out -> WordDictionary.write(reader, field, new ByteBuffersDirectory(), out));
    }

    private static WordDictionary written(WordDictionary.Written written) {
        try {
            return WordDictionary.inMemory(written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
