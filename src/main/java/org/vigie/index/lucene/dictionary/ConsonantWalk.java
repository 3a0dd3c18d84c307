package org.vigie.index.lucene.dictionary;

import java.util.Map;
import java.util.function.Consumer;

/**
 * Walks a sorted list for the Latin words with the given consonants, whatever the vowels between, passing over all that start
 * with others. Which consonants have been heard after each letter is a set of bits, kept letter by letter.
 */
final class ConsonantWalk {

    /** Each sound of a {@linkplain SoundKey#skeleton skeleton} and the letters that may write it. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('b', "bpfvw"),
            Map.entry('g', "gjzd"),
            Map.entry('s', "szctx"),
            Map.entry('k', "kcqx"),
            Map.entry('S', "scx"),
            Map.entry('C', "ctsq"),
            Map.entry('h', "hkcj"),
            Map.entry('t', "t"),
            Map.entry('d', "d"));

    private static final String SILENT = "aeiouywhv";

    private static final int ASCII = 128;

    private final String skeleton;
    private final String firsts;

    /** For each letter, which of the consonants it may write. */
    private final long[] writes = new long[ASCII];

    private final long doubled;

    /** @param key of which the consonants are taken, and how the words may begin */
    ConsonantWalk(String key) {
        skeleton = SoundKey.skeleton(key);
        firsts = SILENT.indexOf(key.charAt(0)) >= 0 && key.charAt(0) != 'h' ? SILENT : lettersOf(0);
        long both = 0;
        for (int i = 0; i < skeleton.length(); i++) {
            for (char letter : lettersOf(i).toCharArray()) {
                writes[letter] |= 1L << i;
            }
            both |= skeleton.startsWith("ks", i) ? 1L << i : 0;
        }
        doubled = both;
    }

    /** Visits, in the order of the list, every word that may be written so; not each of them sounds so. */
    void forEach(FrontCoded words, Consumer<FrontCoded.Cursor> visitor) {
        for (int i = 0; i < firsts.length(); i++) {
            walk(firsts.charAt(i), words, visitor);
        }
    }

    private void walk(int first, FrontCoded words, Consumer<FrontCoded.Cursor> visitor) {
        long[] heard = new long[FrontCoded.MAX_BYTES + 1];
        heard[0] = 1;
        FrontCoded.Cursor word = words.cursor();
        boolean more = word.seek(words.lowerBound(new int[] {first}, 1));
        int known = 0;
        while (more && word.points[0] == first) {
            known = Math.min(known, word.shared);
            while (known < word.length && (heard[known + 1] = hear(heard[known], word.points[known])) != 0) {
                known++;
            }
            if (known < word.length) {
                more = word.nextOutside(known + 1);
                continue;
            }
            if ((heard[known] >>> skeleton.length() & 1) != 0) {
                visitor.accept(word);
            }
            more = word.next();
        }
    }

    /** A letter may be silent, or the next consonant, or the last one again; an x may be the next two. */
    private long hear(long before, int letter) {
        if (letter >= ASCII) {
            return 0;
        }
        long next = writes[letter];
        long after = SILENT.indexOf(letter) >= 0 ? before : 0;
        after |= (before & next) << 1 | before & next << 1;
        return letter == 'x' ? after | (before & doubled) << 2 : after;
    }

    private String lettersOf(int i) {
        char sound = skeleton.charAt(i);
        String letters = LETTERS.get(sound);
        return letters == null ? String.valueOf(sound) : letters;
    }
}
