package org.vigie.index.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.index.Hits.Span;

/** Finds where the words of a query, and what may stand for them, are in a text. Made once a query, for any number of texts. */
final class Marks {

    /** Which word of the query a term speaks for. */
    private record Use(int word, Variant variant) {}

    private final List<QueryWord> words;
    private final Map<String, List<Use>> uses = new HashMap<>();
    private final Map<String, List<Integer>> grams = new HashMap<>();

    Marks(List<QueryWord> words) {
        this.words = words;
        for (int word = 0; word < words.size(); word++) {
            for (Variant variant : words.get(word).variants()) {
                uses.computeIfAbsent(variant.terms().get(0), term -> new ArrayList<>())
                        .add(new Use(word, variant));
            }
            for (String gram : new HashSet<>(words.get(word).grams())) {
                grams.computeIfAbsent(gram, term -> new ArrayList<>()).add(word);
            }
        }
    }

    /** A place of a word in the original text. */
    record Mark(int word, Span span) {}

    /** In no order; they may overlap. */
    Collection<Mark> in(PlacedText text, int value) {
        Reading reading = new Reading(text, value);
        for (int i = 0; i < text.pieces().size(); i++) {
            reading.read(i);
        }
        reading.addGrams();
        return reading.marks;
    }

    private final class Reading {

        private final PlacedText text;
        private final int value;
        private final List<Mark> marks = new ArrayList<>();
        private final Map<Integer, Map<Span, String>> gramsSeen = new LinkedHashMap<>();

        Reading(PlacedText text, int value) {
            this.text = text;
            this.value = value;
        }

        void read(int at) {
            List<Piece> pieces = text.pieces();
            Piece piece = pieces.get(at);
            if (!piece.chained()) {
                readChain(at);
            }
            if (piece.also() != null) {
                uses.getOrDefault(piece.also(), List.of()).forEach(use -> add(use.word(), piece.start(), piece.end()));
            }
            for (Use use : uses.getOrDefault(piece.form(), List.of())) {
                List<String> terms = use.variant().terms();
                if (terms.size() == 1) {
                    addWord(use, piece);
                } else if (at + 1 < pieces.size() && pieces.get(at + 1).form().equals(terms.get(1))) {
                    add(use.word(), piece.start(), pieces.get(at + 1).end());
                }
            }
            boolean run = piece.kind() == Piece.Kind.RUN;
            if (run || piece.hasGrams()) {
                readGrams(piece, run);
            }
        }

        private void readChain(int first) {
            String joined = PieceTerms.joined(text.pieces(), first);
            if (joined == null) {
                return;
            }
            int last = first;
            while (last + 1 < text.pieces().size()
                    && text.pieces().get(last + 1).chained()) {
                last++;
            }
            for (Use use : uses.getOrDefault(joined, List.of())) {
                if (use.variant().terms().size() == 1) {
                    add(
                            use.word(),
                            text.pieces().get(first).start(),
                            text.pieces().get(last).end());
                }
            }
        }

        /** Of a compound only the part that was asked for. */
        private void addWord(Use use, Piece piece) {
            String typed = words.get(use.word()).typed();
            int within =
                    use.variant().kind() == Variant.Kind.PART ? piece.form().indexOf(typed) : -1;
            if (within >= 0) {
                int from = piece.form().codePointCount(0, within);
                addPart(use.word(), piece, from, from + typed.codePointCount(0, typed.length()));
            } else {
                add(use.word(), piece.start(), endWithSign(piece));
            }
        }

        private int endWithSign(Piece piece) {
            String form = piece.form();
            int end = piece.end();
            while (end < text.normal().length()
                    && end < piece.end() + 2
                    && "+#".indexOf(text.normal().charAt(end)) >= 0
                    && "+#".indexOf(form.charAt(form.length() - 1)) >= 0) {
                end++;
            }
            return end;
        }

        private void readGrams(Piece piece, boolean run) {
            int[] points = piece.form().codePoints().toArray();
            for (int i = 0; i < points.length; i++) {
                int from = i;
                if (run) {
                    uses.getOrDefault(Character.toString(points[i]), List.of())
                            .forEach(use -> addPart(use.word(), piece, from, from + 1));
                }
                String gram = i + 1 < points.length ? new String(points, i, 2) : "";
                for (int word : grams.getOrDefault(gram, List.of())) {
                    gramsSeen
                            .computeIfAbsent(word, unused -> new LinkedHashMap<>())
                            .put(part(piece, from, from + 2), gram);
                }
            }
        }

        /** A few of many grams are chance, as in finding: most of them must be there. */
        void addGrams() {
            gramsSeen.forEach((word, seen) -> {
                Set<String> wanted = new HashSet<>(words.get(word).grams());
                if (new HashSet<>(seen.values()).size() >= CandidateQueries.requiredGrams(wanted.size())) {
                    seen.keySet().forEach(span -> marks.add(new Mark(word, span)));
                }
            });
        }

        private void addPart(int word, Piece piece, int from, int to) {
            marks.add(new Mark(word, part(piece, from, to)));
        }

        /** Some of the code points of a piece; all of it where folding has changed how many there are. */
        private Span part(Piece piece, int from, int to) {
            String normal = text.normal();
            boolean alike = normal.codePointCount(piece.start(), piece.end())
                    == piece.form().codePointCount(0, piece.form().length());
            return alike
                    ? span(normal.offsetByCodePoints(piece.start(), from), normal.offsetByCodePoints(piece.start(), to))
                    : span(piece.start(), piece.end());
        }

        private void add(int word, int start, int end) {
            marks.add(new Mark(word, span(start, end)));
        }

        private Span span(int start, int end) {
            return new Span(value, text.start(start), text.end(end));
        }
    }
}
