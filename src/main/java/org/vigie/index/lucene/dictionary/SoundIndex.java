package org.vigie.index.lucene.dictionary;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.Directory;

/**
 * Finds words of one script by what they sound like in another: holds the {@linkplain SoundKey sound} of each word that is
 * not in Latin letters; Latin words, most of all, are walked instead.
 */
final class SoundIndex {

    /** Shorter, everything sounds like everything. */
    private static final int MIN_SOUNDS = 3;

    /** Longer is no name but a paragraph without spaces, and no bit would be left to walk with. */
    private static final int MAX_SOUNDS = 32;

    private static final int ONE_EDIT_FROM = 5;

    /** Greek is the first. */
    private static final int FIRST_NOT_LATIN = 0x370;

    /** Before a key that has consonants only. */
    private static final String SKELETON = "~";

    private static final double SAME = 0.95;
    /** Pairs that are one letter in Korean at a word's beginning: gimchi, kimchi. */
    private static final String HARD_AND_SOFT = "gkdtbpjC";

    private static final double SAME_BUT_FIRST = 0.85;
    private static final double SAME_CONSONANTS = 0.7;
    private static final double ALIKE_FROM = 0.6;

    /** So many words with one sound are no answer. */
    private static final int MAX_CANDIDATES = 256;

    private final FrontCoded keys;

    SoundIndex(Parts parts) {
        this.keys = new FrontCoded(parts);
    }

    /** Takes words with their places, and writes what they sound like. */
    static final class Builder implements Closeable {

        private final SortedTexts sounds;

        /** @param temporary where files are while this is open */
        Builder(Directory temporary) {
            this.sounds = new SortedTexts(temporary);
        }

        void add(String word, int place) throws IOException {
            if (word.codePointAt(0) >= FIRST_NOT_LATIN) {
                int last = word.codePointBefore(word.length());
                String key =
                        Romanisation.of(word).map(latin -> key(latin, last)).orElse("");
                if (soundsIn(key) >= MIN_SOUNDS) {
                    sounds.add(key.substring(0, Math.min(key.length(), FrontCoded.MAX_BYTES)), place);
                }
            }
        }

        void finish(PartsWriter out) throws IOException {
            FrontCodedBuilder keys = new FrontCodedBuilder(out);
            sounds.forEach((key, place) -> keys.add(key, (int) place));
            keys.finish();
        }

        @Override
        public void close() throws IOException {
            sounds.close();
        }
    }

    int size() {
        return keys.size();
    }

    /** Likeliest first, then most frequent. */
    List<NearWord> like(String word, FrontCoded words, int limit) {
        Map<Integer, Double> found = new HashMap<>();
        Optional<String> latin = Romanisation.of(word);
        if (latin.isPresent()) {
            boolean skeleton = Romanisation.leavesVowelsOut(word.codePointBefore(word.length()));
            FrontCoded.Cursor same = words.cursor();
            if (words.find(latin.get().codePoints().toArray(), same)) {
                found.put(same.place, SAME);
            }
            likeForeign(SoundKey.of(latin.get()), skeleton, words, found);
        } else {
            likeLatin(SoundKey.of(word), found);
        }
        FrontCoded.Cursor cursor = words.cursor();
        List<NearWord> like = new ArrayList<>();
        found.forEach((place, likeness) -> {
            cursor.seek(place);
            like.add(new NearWord(cursor.text(), cursor.value, 0, likeness));
        });
        like.sort(Comparator.comparingDouble(NearWord::likeness)
                .thenComparingInt(NearWord::documents)
                .reversed()
                .thenComparing(NearWord::text));
        return List.copyOf(like.subList(0, Math.min(Math.max(limit, 0), like.size())));
    }

    private void likeLatin(String key, Map<Integer, Double> found) {
        if (key.length() >= MIN_SOUNDS) {
            exact(key, SAME, found);
            int twin = HARD_AND_SOFT.indexOf(key.charAt(0));
            if (twin >= 0) {
                exact(HARD_AND_SOFT.charAt(twin ^ 1) + key.substring(1), SAME_BUT_FIRST, found);
            }
        }
        String skeleton = SoundKey.skeleton(key);
        if (skeleton.length() >= MIN_SOUNDS) {
            exact(SKELETON + skeleton, SAME_CONSONANTS, found);
        }
        if (key.length() >= ONE_EDIT_FROM) {
            int[] query = key.codePoints().toArray();
            new NearWords(query, 1).forEach(keys, (near, edits) -> {
                double likeness = SAME * Likeness.of(query, Arrays.copyOf(near.points, near.length));
                if (found.size() < MAX_CANDIDATES) {
                    found.merge(near.value, likeness, Math::max);
                }
            });
        }
    }

    private void exact(String key, double likeness, Map<Integer, Double> found) {
        int[] points = key.codePoints().toArray();
        FrontCoded.Cursor cursor = keys.cursor();
        boolean more = cursor.seek(keys.lowerBound(points, points.length));
        while (more
                && found.size() < MAX_CANDIDATES
                && FrontCoded.compare(cursor.points, cursor.length, points, points.length) == 0) {
            found.merge(cursor.value, likeness, Math::max);
            more = cursor.next();
        }
    }

    private static void likeForeign(String key, boolean skeleton, FrontCoded words, Map<Integer, Double> found) {
        String consonants = SoundKey.skeleton(key);
        if (consonants.length() < MIN_SOUNDS || consonants.length() > MAX_SOUNDS) {
            return;
        }
        int[] heard = key.codePoints().toArray();
        int longest = 2 * key.length() + 2;
        new ConsonantWalk(key).forEach(words, word -> {
            if (word.length > longest) {
                return;
            }
            String other = SoundKey.of(word.text());
            double likeness = skeleton
                    ? consonants.equals(SoundKey.skeleton(other)) ? SAME_CONSONANTS : 0
                    : SAME * Likeness.of(heard, other.codePoints().toArray());
            if (likeness >= ALIKE_FROM && found.size() < MAX_CANDIDATES) {
                found.merge(word.place, likeness, Math::max);
            }
        });
    }

    private static String key(String latin, int sign) {
        String key = SoundKey.of(latin);
        return Romanisation.leavesVowelsOut(sign) ? SKELETON + SoundKey.skeleton(key) : key;
    }

    private static int soundsIn(String key) {
        return key.startsWith(SKELETON) ? key.length() - 1 : key.length();
    }
}
