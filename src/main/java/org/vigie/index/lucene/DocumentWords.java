package org.vigie.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;
import org.vigie.index.Query.TextField;

/**
 * Collects the words of an item: all of them weighed in one field, to find candidates by; those of its short texts in order,
 * to rank the best of these by; and those that phrases are looked for in.
 */
final class DocumentWords {

    /** Pieces of a text that are indexed. */
    private static final int MAX_PIECES = 3_000;

    /** A word that is repeated more often than this isn't more about it, but wants to be found. */
    private static final int MAX_FREQUENCY = 64;

    /** Between two texts, so that no phrase spans them. */
    private static final int GAP = 100;

    private final TextAnalysis analysis;
    private final Map<String, Integer> frequencies = new LinkedHashMap<>();
    private final ShortTexts.Writer shortTexts = new ShortTexts.Writer();
    private final Phrases text = new Phrases();
    private final Phrases channel = new Phrases();

    DocumentWords(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    void add(TextField field, String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        List<Piece> pieces = analysis.pieces(value, MAX_PIECES);
        int weight = CandidateWeights.of(field);
        shortTexts.begin(field);
        PieceTerms.each(pieces, (term, position) -> {
            frequencies.merge(term, weight, (one, other) -> Math.min(MAX_FREQUENCY, one + other));
            if (field != TextField.DESCRIPTION) {
                shortTexts.add(term, position);
            }
        });
        switch (field) {
            case NAME, TAGS, DESCRIPTION -> text.add(pieces);
            case CHANNEL -> channel.add(pieces);
            case ACCOUNT, HOST -> {}
        }
    }

    TokenStream words() {
        return new WeighedWords(frequencies);
    }

    TokenStream text() {
        return text.stream();
    }

    TokenStream channel() {
        return channel.stream();
    }

    BytesRef shortTexts() {
        return shortTexts.bytes();
    }

    /** Terms with the positions that phrases need. */
    private static final class Phrases {

        private final List<String> terms = new ArrayList<>();
        private final List<Integer> positions = new ArrayList<>();
        private int next;

        void add(List<Piece> pieces) {
            int first = next;
            PieceTerms.eachInPhrase(pieces, (term, position) -> {
                terms.add(term);
                positions.add(first + position);
                next = first + position;
            });
            next += GAP;
        }

        TokenStream stream() {
            return new PlacedTerms(terms, positions);
        }
    }

    private static final class PlacedTerms extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final List<String> terms;
        private final List<Integer> positions;
        private int next;
        private int last;

        PlacedTerms(List<String> terms, List<Integer> positions) {
            this.terms = terms;
            this.positions = positions;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            next = 0;
            last = -1;
        }

        @Override
        public boolean incrementToken() {
            if (next == terms.size()) {
                return false;
            }
            clearAttributes();
            term.append(terms.get(next));
            increment.setPositionIncrement(positions.get(next) - last);
            last = positions.get(next++);
            return true;
        }
    }

    private static final class WeighedWords extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final Map<String, Integer> frequencies;
        private Iterator<Map.Entry<String, Integer>> left;

        WeighedWords(Map<String, Integer> frequencies) {
            this.frequencies = frequencies;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            left = frequencies.entrySet().iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!left.hasNext()) {
                return false;
            }
            Map.Entry<String, Integer> word = left.next();
            clearAttributes();
            term.append(word.getKey());
            frequency.setTermFrequency(word.getValue());
            return true;
        }
    }
}
