package org.vigie.index.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.appraisal.FunctionWords;
import org.vigie.index.lucene.Piece.Kind;
import org.vigie.index.lucene.Piece.Link;

/** Reads the words of a query: which there are, what may stand for each, and how much each tells. */
final class QueryWords {

    /** Words of a query that are looked at; more can't make a result better, only slower. */
    static final int MAX_WORDS = 32;

    /** Words that tell less than this share of what the most telling one tells may be missing: "how do I", "the", "что". */
    private static final double COMMON = 0.45;

    /** What is left of the weight of a word that many languages, or one of them, use in every sentence. */
    private static final double FUNCTION_WORD = 0.4;

    private static final int LONGEST_ELIDED = 3;

    /** Of the variants of a word, the best; each costs time. */
    private static final int MAX_VARIANTS = 24;

    private final TextAnalysis analysis;

    private final RunSegments segments = new RunSegments();

    QueryWords(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** How many documents have a term, and how many there are. */
    interface Frequencies {
        int of(String term);

        int documents();
    }

    /** @param wide whether words that the index knows are also taken for slips and beginnings of others */
    List<QueryWord> read(String text, Expansion expansion, Frequencies frequencies, boolean wide) {
        List<Piece> pieces = distinct(segments.of(analysis.pieces(text, MAX_WORDS)));
        List<QueryWord> words = new ArrayList<>();
        int group = -1;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            List<Variant> variants = expansion.variants(pieces, i, wide, i == pieces.size() - 1);
            variants = variants.stream()
                    .sorted(Comparator.comparingDouble(Variant::quality).reversed())
                    .limit(MAX_VARIANTS)
                    .toList();
            List<String> grams = grams(piece);
            group += piece.link() == Link.JOINT && group >= 0 ? 0 : 1;
            double weight = weight(variants, grams, frequencies) * (isElided(pieces, i) ? FUNCTION_WORD : 1);
            words.add(new QueryWord(group, piece.form(), variants, grams, weight, piece.kind() == Kind.EMOJI, false));
        }
        return markCommon(weighed(words));
    }

    /** The l of l'eau, the s of it's, the ها of کتاب‌ها. */
    private static boolean isElided(List<Piece> pieces, int at) {
        boolean elision = pieces.get(at).link() == Link.ELISION
                || at + 1 < pieces.size() && pieces.get(at + 1).link() == Link.ELISION;
        return elision && pieces.get(at).form().length() <= LONGEST_ELIDED;
    }

    /** Words that only carry a sentence tell little beside any that don't. */
    private static List<QueryWord> weighed(List<QueryWord> words) {
        boolean telling = words.stream().anyMatch(word -> !FunctionWords.contains(word.typed()));
        return words.stream()
                .map(word -> telling && FunctionWords.contains(word.typed())
                        ? word.withWeight(word.weight() * FUNCTION_WORD)
                        : word)
                .toList();
    }

    private static List<Piece> distinct(List<Piece> pieces) {
        Map<String, Piece> distinct = new LinkedHashMap<>();
        pieces.forEach(piece -> distinct.putIfAbsent(piece.form(), piece));
        return List.copyOf(distinct.values());
    }

    private static List<String> grams(Piece piece) {
        List<String> grams = new ArrayList<>();
        if (piece.hasGrams()) {
            PieceTerms.grams(piece.form(), 0, (term, position) -> grams.add(term));
        }
        return grams;
    }

    private static double weight(List<Variant> variants, List<String> grams, Frequencies frequencies) {
        int most = 0;
        for (Variant variant : variants) {
            boolean same = variant.kind() == Variant.Kind.EXACT || variant.kind() == Variant.Kind.INFLECTED;
            if (variant.terms().size() == 1 && (same || most == 0)) {
                most = Math.max(most, frequencies.of(variant.terms().get(0)));
            }
        }
        if (most == 0 && !grams.isEmpty()) {
            most = grams.stream().mapToInt(frequencies::of).min().orElse(0);
        }
        return Math.log1p((frequencies.documents() - most + 0.5) / (most + 0.5));
    }

    private static List<QueryWord> markCommon(List<QueryWord> words) {
        double most = words.stream()
                .filter(word -> !word.silent())
                .mapToDouble(QueryWord::weight)
                .max()
                .orElse(0);
        return words.stream()
                .map(word -> word.with(word.silent() || word.weight() < COMMON * most))
                .toList();
    }
}
