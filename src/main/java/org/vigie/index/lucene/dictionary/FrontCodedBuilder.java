package org.vigie.index.lucene.dictionary;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Takes words in the order of their bytes; the same word may come again, with another number. */
final class FrontCodedBuilder {

    /** Header and number at their longest. */
    private static final int MAX_ENTRY = FrontCoded.MAX_BYTES + 8;

    private byte[] bytes = new byte[1024];
    private int[] blocks = new int[16];
    private final byte[] before = new byte[FrontCoded.MAX_BYTES];
    private int lengthBefore;
    private int at;
    private int size;

    void add(BytesRef word, int value) {
        if (word.length == 0 || word.length > FrontCoded.MAX_BYTES) {
            throw new IllegalArgumentException("A word of " + word.length + " bytes");
        }
        byte[] from = word.bytes;
        int end = word.offset + word.length;
        if (Arrays.compareUnsigned(from, word.offset, end, before, 0, lengthBefore) < 0) {
            throw new IllegalArgumentException("Words must come in order");
        }
        bytes = ArrayUtil.grow(bytes, at + MAX_ENTRY);
        int same = size % FrontCoded.BLOCK == 0 ? startBlock() : sharedBytes(word);
        int kept = 0;
        for (int i = 0; i < same; i++) {
            kept += (from[word.offset + i] & 0xC0) == 0x80 ? 0 : 1;
        }
        int rest = word.length - same;
        writeHeader(kept, rest);
        System.arraycopy(from, word.offset + same, bytes, at, rest);
        at += rest;
        writeValue(value);
        System.arraycopy(from, word.offset, before, 0, word.length);
        lengthBefore = word.length;
        size++;
    }

    FrontCoded build() {
        int count = (size + FrontCoded.BLOCK - 1) / FrontCoded.BLOCK;
        return new FrontCoded(Arrays.copyOf(bytes, at), Arrays.copyOf(blocks, count), size);
    }

    private int startBlock() {
        blocks = ArrayUtil.grow(blocks, size / FrontCoded.BLOCK + 1);
        blocks[size / FrontCoded.BLOCK] = at;
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
        bytes[at++] = (byte) (Math.min(kept, FrontCoded.ESCAPE) << 4 | Math.min(rest, FrontCoded.ESCAPE));
        if (kept >= FrontCoded.ESCAPE) {
            bytes[at++] = (byte) (kept - FrontCoded.ESCAPE);
        }
        if (rest >= FrontCoded.ESCAPE) {
            bytes[at++] = (byte) (rest - FrontCoded.ESCAPE);
        }
    }

    private void writeValue(int value) {
        int left = value;
        while ((left & ~0x7F) != 0) {
            bytes[at++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        bytes[at++] = (byte) left;
    }
}
