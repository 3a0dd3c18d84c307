package org.vigie.index.lucene.dictionary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * All words of the index with the number of documents each stands in: what variants, typos and suggestions are looked up in.
 * Immutable, for any number of threads, and outside of the heap: about eleven bytes a word, beside which a shared prefix
 * is written once.
 *
 * <p>Whatever is asked, an answer takes bounded work: queries that can't be words are answered at once, ranges are cut or
 * searched by their peaks.
 */
public final class WordDictionary {

    /** More results than anybody needs of one word. */
    private static final int MAX_LIMIT = 1_000;

    /** About half a millisecond. */
    private static final int MAX_VISITED = 10_000;

    /** Beyond this many terms, those of one document are left out: they are mostly slips and ids, and a flood must not fill the heap. */
    private static final int MANY_WORDS = 1_500_000;

    private final FrontCoded words;
    private final Peaks peaks;
    private final Endings endings;
    private final Peaks endingPeaks;
    private final SoundIndex sounds;

    WordDictionary(Parts parts) {
        this.words = new FrontCoded(parts);
        this.peaks = new Peaks(parts);
        this.endings = new Endings(words, parts);
        this.endingPeaks = new Peaks(parts);
        this.sounds = new SoundIndex(parts);
    }

    /** Has no words. */
    static WordDictionary empty() {
        try {
            return inMemory(out -> new WordDictionaryBuilder(new ByteBuffersDirectory(), out).finish());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** Something that writes all parts of a dictionary. */
    @FunctionalInterface
    interface Written {

        void to(PartsWriter out) throws IOException;
    }

    /** One that no file holds. Not on the heap either: code that has seen one sort of buffer only is faster. */
    static WordDictionary inMemory(Written written) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        written.to(new PartsWriter(out));
        ByteBuffer all = ByteBuffer.allocateDirect(Math.toIntExact(out.size()));
        out.toBufferList().forEach(all::put);
        return new WordDictionary(new Parts(all.flip().asReadOnlyBuffer()));
    }

    /**
     * Of all segments together; a deleted document counts until its segment is merged.
     *
     * @param temporary where files are meanwhile
     */
    static void write(IndexReader reader, String field, Directory temporary, PartsWriter out) throws IOException {
        try (WordDictionaryBuilder builder = new WordDictionaryBuilder(temporary, out)) {
            write(reader, field, builder);
        }
    }

    private static void write(IndexReader reader, String field, WordDictionaryBuilder builder) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
            int atLeast = termsAtMost(reader, field) > MANY_WORDS ? 2 : 1;
            TermsEnum each = terms.iterator();
            for (BytesRef word = each.next(); word != null; word = each.next()) {
                if (each.docFreq() >= atLeast) {
                    builder.add(word, each.docFreq());
                }
            }
        }
        builder.finish();
    }

    private static long termsAtMost(IndexReader reader, String field) throws IOException {
        long sum = 0;
        for (var segment : reader.leaves()) {
            Terms terms = segment.reader().terms(field);
            sum += terms == null ? 0 : Math.max(terms.size(), 0);
        }
        return sum;
    }

    public int size() {
        return words.size();
    }

    /** In how many documents it stands; 0 where it is no word of the dictionary. */
    public int frequency(CharSequence word) {
        FrontCoded.Cursor found = words.cursor();
        return !isTooLong(word) && words.find(points(word.toString()), found) ? found.value : 0;
    }

    /** The most frequent words that begin so, with the word itself. */
    public List<Word> startingWith(String prefix, int limit) {
        if (isTooLong(prefix)) {
            return List.of();
        }
        int[] points = points(prefix);
        int from = words.lowerBound(points, points.length);
        int to = words.endOfPrefix(points, points.length);
        return best(peaks, from, to, limit, IntUnaryOperator.identity());
    }

    /** The most frequent words that end so, with the word itself. */
    public List<Word> endingWith(String suffix, int limit) {
        if (isTooLong(suffix)) {
            return List.of();
        }
        int[] reversed = reversed(points(suffix), 0);
        int from = endings.lowerBound(reversed, 0, endings.size());
        int to = endings.endOfSuffix(reversed, from, endings.size());
        return best(endingPeaks, from, to, limit, endings::place);
    }

    private List<Word> best(Peaks best, int from, int to, int limit, IntUnaryOperator placeOf) {
        FrontCoded.Cursor cursor = words.cursor();
        IntUnaryOperator frequency = order -> {
            cursor.seek(placeOf.applyAsInt(order));
            return cursor.value;
        };
        List<Word> found = new ArrayList<>();
        for (int order : best.best(from, to, Math.min(limit, MAX_LIMIT), frequency)) {
            cursor.seek(placeOf.applyAsInt(order));
            found.add(new Word(cursor.text(), cursor.value));
        }
        return found;
    }

    public interface Visitor {

        /** Returns whether to go on. */
        boolean visit(String word, int documents);
    }

    /** Visits the words that begin so in order, at most ten thousand. */
    public void forEachStartingWith(String prefix, Visitor visitor) {
        if (isTooLong(prefix)) {
            return;
        }
        int[] points = points(prefix);
        FrontCoded.Cursor word = words.cursor();
        boolean more = word.seek(words.lowerBound(points, points.length));
        int left = MAX_VISITED;
        while (more
                && left-- > 0
                && word.length >= points.length
                && Arrays.equals(word.points, 0, points.length, points, 0, points.length)) {
            more = visitor.visit(word.text(), word.value) && word.next();
        }
    }

    /**
     * The other words that may be meant by a mistyped one: nearest first, then most frequent. With one edit any letter may be
     * wrong, with two the first is right. Words with digits are never meant.
     *
     * @param maxEdits 0 to 2, see {@link Typos#allowed}
     */
    public List<NearWord> near(String word, int maxEdits, int limit) {
        int edits = Math.min(maxEdits, 2);
        if (edits < 1 || isTooLong(word) || word.codePoints().anyMatch(Typos::isDigit)) {
            return List.of();
        }
        int[] query = points(word);
        if (query.length < 2) {
            return List.of();
        }
        Best best = new Best(Math.min(limit, MAX_LIMIT));
        new NearWords(query, edits).forEach(words, (found, distance) -> {
            if (distance > 0) {
                best.offer(3 - distance, found.value, found.place);
            }
        });
        new WrongInitials(words, endings).forEach(query, found -> best.offer(2, found.value, found.place));
        FrontCoded.Cursor cursor = words.cursor();
        List<NearWord> near = new ArrayList<>();
        for (int place : best.places()) {
            cursor.seek(place);
            int[] found = Arrays.copyOf(cursor.points, cursor.length);
            int distance = NearWords.edits(query, found, edits);
            near.add(new NearWord(cursor.text(), cursor.value, distance, Likeness.of(query, found)));
        }
        return near;
    }

    /** The words of other scripts that are pronounced like this one, likeliest first: "blender" for "блендер" and back. */
    public List<NearWord> spelledLike(String word, int limit) {
        return isTooLong(word) ? List.of() : sounds.like(word, words, Math.min(limit, MAX_LIMIT));
    }

    /** No word of the dictionary has as many characters, so that a hostile query costs nothing. */
    private static boolean isTooLong(CharSequence word) {
        return word.length() > FrontCoded.MAX_BYTES;
    }

    private static int[] points(String word) {
        return word.codePoints().toArray();
    }

    static int[] reversed(int[] points, int from) {
        int[] reversed = new int[points.length - from];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = points[points.length - 1 - i];
        }
        return reversed;
    }
}
