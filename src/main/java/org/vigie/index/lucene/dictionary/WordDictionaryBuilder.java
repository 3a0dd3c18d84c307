package org.vigie.index.lucene.dictionary;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * Writes a dictionary of words that come once each, in the order of their bytes; leaves out what is no word. A large one takes
 * seconds, and ends where its thread is interrupted.
 */
final class WordDictionaryBuilder implements Closeable {

    private static final int BETWEEN_LOOKS = 1 << 12;

    private final PartsWriter out;
    private final FrontCodedBuilder words;
    private final Peaks.Builder peaks = new Peaks.Builder();
    private final SortedTexts reversed;
    private final SoundIndex.Builder sounds;
    private int seen;

    /** @param temporary where files are while this is open */
    WordDictionaryBuilder(Directory temporary, PartsWriter out) {
        this.out = out;
        this.words = new FrontCodedBuilder(out);
        this.reversed = new SortedTexts(temporary);
        this.sounds = new SoundIndex.Builder(temporary);
    }

    void add(BytesRef word, int documents) throws IOException {
        if (seen++ % BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
            throw new IOException("interrupted");
        }
        String text = word.length <= FrontCoded.MAX_BYTES ? word.utf8ToString() : "";
        if (WordRule.keeps(text, word.length)) {
            int place = words.size();
            words.add(word, documents);
            peaks.add(documents);
            reversed.add(new StringBuilder(text).reverse().toString(), (long) place << Integer.SIZE | documents);
            sounds.add(text, place);
        }
    }

    /** In the order in which {@link WordDictionary} reads it. */
    void finish() throws IOException {
        words.finish();
        peaks.write(out);
        Peaks.Builder endingPeaks = new Peaks.Builder();
        reversed.forEach((text, placeAndDocuments) -> {
            out.number((int) (placeAndDocuments >>> Integer.SIZE));
            endingPeaks.add((int) placeAndDocuments);
        });
        out.endOfPart();
        endingPeaks.write(out);
        sounds.finish(out);
        out.finish();
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(reversed, sounds);
    }
}
