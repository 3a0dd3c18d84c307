package org.vigie.index.lucene.dictionary;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Writes words as they come, in the order of their bytes; the same word may come again, with another number. */
final class FrontCodedBuilder {

    /** Header and number at their longest. */
    private static final int MAX_ENTRY = FrontCoded.MAX_BYTES + 8;

    private final PartsWriter out;
    private final byte[] entry = new byte[MAX_ENTRY];
    private int[] starts = new int[16];
    private final byte[] before = new byte[FrontCoded.MAX_BYTES];
    private int lengthBefore;
    private int at;
    private int written;
    private int size;

    FrontCodedBuilder(PartsWriter out) {
        this.out = out;
    }

    void add(BytesRef word, int value) throws IOException {
        if (word.length == 0 || word.length > FrontCoded.MAX_BYTES) {
            throw new IllegalArgumentException("A word of " + word.length + " bytes");
        }
        byte[] from = word.bytes;
        int end = word.offset + word.length;
        if (Arrays.compareUnsigned(from, word.offset, end, before, 0, lengthBefore) < 0) {
            throw new IllegalArgumentException("Words must come in order");
        }
        at = 0;
        int same = size % FrontCoded.BLOCK == 0 ? startBlock() : sharedBytes(word);
        int kept = 0;
        for (int i = 0; i < same; i++) {
            kept += (from[word.offset + i] & 0xC0) == 0x80 ? 0 : 1;
        }
        int rest = word.length - same;
        writeHeader(kept, rest);
        System.arraycopy(from, word.offset + same, entry, at, rest);
        at += rest;
        writeValue(value);
        out.bytes(entry, at);
        written = Math.addExact(written, at);
        System.arraycopy(from, word.offset, before, 0, word.length);
        lengthBefore = word.length;
        size++;
    }

    int size() {
        return size;
    }

    /** Behind the words where each block starts, and how many words there are. */
    void finish() throws IOException {
        out.endOfPart();
        int blocks = (size + FrontCoded.BLOCK - 1) / FrontCoded.BLOCK;
        starts = ArrayUtil.grow(starts, blocks + 1);
        starts[blocks] = size;
        out.ints(starts, blocks + 1);
    }

    private int startBlock() {
        starts = ArrayUtil.grow(starts, size / FrontCoded.BLOCK + 1);
        starts[size / FrontCoded.BLOCK] = written;
        return 0;
    }

    /** Ends between two code points. */
    private int sharedBytes(BytesRef word) {
        int limit = Math.min(word.length, lengthBefore);
        int same = Arrays.mismatch(word.bytes, word.offset, word.offset + limit, before, 0, limit);
        if (same < 0) {
            return limit;
        }
        while (same > 0 && (before[same] & 0xC0) == 0x80) {
            same--;
        }
        return same;
    }

    private void writeHeader(int kept, int rest) {
        entry[at++] = (byte) (Math.min(kept, FrontCoded.ESCAPE) << 4 | Math.min(rest, FrontCoded.ESCAPE));
        if (kept >= FrontCoded.ESCAPE) {
            entry[at++] = (byte) (kept - FrontCoded.ESCAPE);
        }
        if (rest >= FrontCoded.ESCAPE) {
            entry[at++] = (byte) (rest - FrontCoded.ESCAPE);
        }
    }

    private void writeValue(int value) {
        int left = value;
        while ((left & ~0x7F) != 0) {
            entry[at++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        entry[at++] = (byte) left;
    }
}
