package org.vigie.appraisal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * How likely each letter is after the up to four before it, in each language: sequences that are usual in a language cost
 * little. Held in plain arrays, sorted by a hash of the sequence, since a map of strings would take ten times the memory.
 */
final class LetterModel {

    static final char EDGE = '_';

    /** Letters in the longest sequence, the edge of a word counting as one. */
    static final int LONGEST = 5;

    /** Costs are kept in a byte each, as so many parts of a nat. */
    static final int STEPS = 16;

    /** What a letter costs that a language doesn't have: the most that a byte holds. */
    static final byte UNKNOWN = (byte) 255;

    private static final int BUCKET_BITS = 16;
    private static final int PAIR_BITS = 13;

    private final String[] ids;
    private final int[] keys;
    /** Where the languages of each sequence begin in {@link #languages} and {@link #costs}. */
    private final int[] starts;

    private final byte[] languages;
    private final byte[] costs;
    /** Where the keys begin that share their first bits. */
    private final int[] buckets;
    /** Of usual pairs of letters, which nearly every language has, all costs at hand. A later one takes the place of another. */
    private final Pair[] pairs = new Pair[1 << PAIR_BITS];

    /** @param costs of the second letter after the first, in each language */
    private record Pair(int letters, byte[] costs) {}

    private LetterModel(String[] ids, int[] keys, int[] starts, byte[] languages, byte[] costs) {
        this.ids = ids;
        this.keys = keys;
        this.starts = starts;
        this.languages = languages;
        this.costs = costs;
        this.buckets = buckets(keys);
    }

    /** Reads what {@code LetterModelWriter} of the tests wrote. */
    static LetterModel load() {
        try (InputStream file = LetterModel.class.getResourceAsStream("/appraisal/letters.bin")) {
            return read(new DataInputStream(new BufferedInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LetterModel read(DataInputStream in) throws IOException {
        String[] ids = in.readUTF().split(" ");
        int[] keys = new int[in.readInt()];
        int[] starts = new int[keys.length + 1];
        byte[] languages = new byte[in.readInt()];
        byte[] costs = new byte[languages.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (i == 0 ? Integer.MIN_VALUE : keys[i - 1]) + readGap(in);
            starts[i + 1] = starts[i] + in.readUnsignedByte();
        }
        in.readFully(languages);
        in.readFully(costs);
        return new LetterModel(ids, keys, starts, languages, costs);
    }

    private static int readGap(DataInputStream in) throws IOException {
        int gap = 0;
        for (int shift = 0; ; shift += 7) {
            int part = in.readUnsignedByte();
            gap |= (part & 0x7f) << shift;
            if (part < 0x80) {
                return gap;
            }
        }
    }

    private static int[] buckets(int[] keys) {
        int[] buckets = new int[(1 << BUCKET_BITS) + 1];
        Arrays.fill(buckets, keys.length);
        for (int i = keys.length - 1; i >= 0; i--) {
            buckets[bucket(keys[i])] = i;
        }
        for (int i = buckets.length - 2; i >= 0; i--) {
            buckets[i] = Math.min(buckets[i], buckets[i + 1]);
        }
        return buckets;
    }

    private static int bucket(int key) {
        return (key ^ Integer.MIN_VALUE) >>> (Integer.SIZE - BUCKET_BITS);
    }

    /** The languages' ids; costs are told in this order. */
    String[] ids() {
        return ids.clone();
    }

    /** Adds up in {@code total} what this word costs in each language, in {@value #STEPS}ths of a nat. */
    void cost(String word, int[] total) {
        String edged = EDGE + word + EDGE;
        byte[] letter = new byte[ids.length];
        Arrays.fill(total, 0);
        for (int end = 2; end <= edged.length(); end++) {
            byte[] pair = pair(edged, end);
            System.arraycopy(pair, 0, letter, 0, letter.length);
            // Longer sequences know better, and come last.
            for (int length = 3; length <= Math.min(LONGEST, end); length++) {
                look(key(edged, end - length, end), letter);
            }
            for (int i = 0; i < total.length; i++) {
                total[i] += letter[i] & 0xff;
            }
        }
    }

    /** What the letter before {@code end} costs after the one before it. */
    private byte[] pair(String edged, int end) {
        int letters = edged.charAt(end - 2) << Character.SIZE | edged.charAt(end - 1);
        int place = letters * 0x9E3779B1 >>> Integer.SIZE - PAIR_BITS;
        Pair known = pairs[place];
        if (known == null || known.letters != letters) {
            byte[] costs = new byte[ids.length];
            Arrays.fill(costs, UNKNOWN);
            look(key(edged, end - 1, end), costs);
            look(key(edged, end - 2, end), costs);
            known = new Pair(letters, costs);
            pairs[place] = known;
        }
        return known.costs;
    }

    private void look(int key, byte[] letter) {
        int bucket = bucket(key);
        for (int at = buckets[bucket]; at < buckets[bucket + 1]; at++) {
            if (keys[at] == key) {
                for (int i = starts[at]; i < starts[at + 1]; i++) {
                    letter[languages[i]] = costs[i];
                }
                return;
            }
        }
    }

    static int key(CharSequence text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        hash *= 0x85EBCA6B;
        return hash ^ hash >>> 13;
    }
}
