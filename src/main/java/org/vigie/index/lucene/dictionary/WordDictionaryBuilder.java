package org.vigie.index.lucene.dictionary;

import java.io.IOException;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Writes a dictionary of words that come once each, in the order of their bytes; leaves out what is no word. A large one takes
 * seconds, and ends where its thread is interrupted.
 */
final class WordDictionaryBuilder {

    private static final int BETWEEN_LOOKS = 1 << 12;

    private final PartsWriter out;
    private final FrontCodedBuilder words;
    private final SortedTexts reversed = new SortedTexts();
    private final SoundIndex.Builder sounds = new SoundIndex.Builder();
    private int[] frequencies = new int[1024];
    private int seen;

    WordDictionaryBuilder(PartsWriter out) {
        this.out = out;
        this.words = new FrontCodedBuilder(out);
    }

    void add(BytesRef word, int documents) throws IOException {
        if (seen++ % BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
            throw new IOException("interrupted");
        }
        String text = word.length <= FrontCoded.MAX_BYTES ? word.utf8ToString() : "";
        if (WordRule.keeps(text, word.length)) {
            int place = words.size();
            words.add(word, documents);
            reversed.add(new StringBuilder(text).reverse().toString(), place);
            sounds.add(text, place);
            frequencies = ArrayUtil.grow(frequencies, place + 1);
            frequencies[place] = documents;
        }
    }

    /** In the order in which {@link WordDictionary} reads it. */
    void finish() throws IOException {
        words.finish();
        Peaks.write(words.size(), place -> frequencies[place], out);
        reversed.sort();
        int[] places = reversed.numbers();
        out.ints(places, words.size());
        Peaks.write(words.size(), order -> frequencies[places[order]], out);
        sounds.finish(out);
        out.finish();
    }
}
