package org.vigie.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.vigie.index.Query.TextField;

/**
 * Tells how well the words of a query match a document: which field has which word, in which form, and where in the name.
 * Prepared once a query, then used for one candidate after the other by one thread.
 */
final class WordMatcher {

    /** Positions of a name that are told apart. */
    private static final int PLACES = Long.SIZE;

    private static final int FIELDS = TextField.values().length;

    /** A term of the index that says something about a word. {@code part} is its place in a variant of several, or its gram. */
    private record Use(int word, double quality, int part, int parts, boolean gram) {}

    private final String[] terms;
    private final int[] hashes;
    private final int[] termOfHash;
    private final List<List<Use>> uses = new ArrayList<>();
    private final ShortTexts.Reader reader = new ShortTexts.Reader();

    /** By word and field, how well it stands there: 0 not at all to 1 as typed. */
    private final double[][] quality;

    private final long[] places;
    private final long[][] gramsSeen;
    private final int[] shortWeight;
    private final double[] pending;
    private final int[] pendingAt;
    private final int[] gramCount;
    private int nameLength;

    WordMatcher(List<QueryWord> words) {
        Map<String, List<Use>> byTerm = new LinkedHashMap<>();
        for (int word = 0; word < words.size(); word++) {
            collect(word, words.get(word), byTerm);
        }
        terms = byTerm.keySet().toArray(String[]::new);
        uses.addAll(byTerm.values());
        Integer[] order = new Integer[terms.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Integer.compare(ShortTexts.hash(terms[one]), ShortTexts.hash(terms[other])));
        hashes = new int[terms.length];
        termOfHash = new int[terms.length];
        for (int i = 0; i < order.length; i++) {
            hashes[i] = ShortTexts.hash(terms[order[i]]);
            termOfHash[i] = order[i];
        }
        quality = new double[words.size()][FIELDS];
        places = new long[words.size()];
        gramsSeen = new long[words.size()][FIELDS];
        shortWeight = new int[terms.length];
        pending = new double[words.size()];
        pendingAt = new int[words.size()];
        gramCount = words.stream()
                .mapToInt(word -> (int) word.grams().stream().distinct().count())
                .toArray();
    }

    /** The terms whose frequencies {@link #match} may ask for. */
    String[] terms() {
        return terms;
    }

    private static void collect(int number, QueryWord word, Map<String, List<Use>> byTerm) {
        for (Variant variant : word.variants()) {
            int parts = variant.terms().size();
            for (int part = 0; part < parts; part++) {
                byTerm.computeIfAbsent(variant.terms().get(part), unused -> new ArrayList<>())
                        .add(new Use(number, variant.quality(), part, parts, false));
            }
        }
        List<String> grams = word.grams().stream().distinct().limit(Long.SIZE).toList();
        for (int gram = 0; gram < grams.size(); gram++) {
            byTerm.computeIfAbsent(grams.get(gram), unused -> new ArrayList<>())
                    .add(new Use(number, 1, gram, grams.size(), true));
        }
    }

    /** How often each term stands in the weighed words of the candidate. To be asked with rising numbers. */
    @FunctionalInterface
    interface Frequencies {
        int of(int term) throws IOException;
    }

    /** @param frequencies of {@link #terms()}; only those are asked for that can still tell something */
    void match(BytesRef shortTexts, Frequencies frequencies) throws IOException {
        clear();
        reader.open(shortTexts);
        while (reader.next()) {
            if (reader.field == TextField.NAME) {
                nameLength = Math.max(nameLength, reader.position + 1);
            }
            for (int i = Arrays.binarySearch(hashes, reader.hash); i >= 0; i = -1) {
                seen(termOfHash[i]);
            }
        }
        matchGrams();
        matchDescription(frequencies);
    }

    private void clear() {
        for (double[] fields : quality) {
            Arrays.fill(fields, 0);
        }
        for (long[] fields : gramsSeen) {
            Arrays.fill(fields, 0);
        }
        Arrays.fill(places, 0);
        Arrays.fill(shortWeight, 0);
        Arrays.fill(pendingAt, -2);
        nameLength = 0;
    }

    private void seen(int term) {
        int field = reader.field.ordinal();
        shortWeight[term] += CandidateWeights.of(reader.field);
        for (Use use : uses.get(term)) {
            if (use.gram()) {
                gramsSeen[use.word()][field] |= 1L << use.part();
                place(use.word(), 2);
            } else if (use.parts() == 1) {
                found(use.word(), field, use.quality(), 1);
            } else {
                seenPart(use, field);
            }
        }
    }

    private void seenPart(Use use, int field) {
        if (use.part() == 0) {
            pendingAt[use.word()] = reader.position;
        } else if (pendingAt[use.word()] == reader.position - 1) {
            found(use.word(), field, use.quality(), 1);
            if (reader.field == TextField.NAME && reader.position <= PLACES) {
                places[use.word()] |= 1L << reader.position - 1;
            }
        }
    }

    private void found(int word, int field, double howWell, int positions) {
        quality[word][field] = Math.max(quality[word][field], howWell);
        place(word, positions);
    }

    private void place(int word, int positions) {
        if (reader.field == TextField.NAME) {
            for (int i = 0; i < positions && reader.position + i < PLACES; i++) {
                places[word] |= 1L << reader.position + i;
            }
        }
    }

    private void matchGrams() {
        for (int word = 0; word < quality.length; word++) {
            int grams = gramCount[word];
            for (int field = 0; field < FIELDS && grams > 0; field++) {
                double grade = gramQuality(Long.bitCount(gramsSeen[word][field]), grams);
                quality[word][field] = Math.max(quality[word][field], grade);
            }
        }
    }

    private static double gramQuality(int seen, int grams) {
        return seen < CandidateQueries.requiredGrams(grams) ? 0 : Math.pow((double) seen / grams, 2);
    }

    /** What the weighed words have beyond the short texts stands in the description. */
    private void matchDescription(Frequencies frequencies) throws IOException {
        int description = TextField.DESCRIPTION.ordinal();
        double[][] parts = new double[quality.length][2];
        int[] grams = new int[quality.length];
        for (int term = 0; term < terms.length; term++) {
            if (!canBetter(uses.get(term), description) || frequencies.of(term) <= shortWeight[term]) {
                continue;
            }
            for (Use use : uses.get(term)) {
                if (use.gram()) {
                    grams[use.word()]++;
                } else if (use.parts() == 1) {
                    quality[use.word()][description] = Math.max(quality[use.word()][description], use.quality());
                } else {
                    parts[use.word()][use.part() & 1] = use.quality();
                }
            }
        }
        for (int word = 0; word < quality.length; word++) {
            double both = Math.min(parts[word][0], parts[word][1]) * 0.8;
            int wanted = gramCount[word];
            double asGrams = wanted == 0 ? 0 : gramQuality(grams[word], wanted);
            quality[word][description] = Math.max(quality[word][description], Math.max(both, asGrams));
        }
    }

    /** Variants come with the best first: where that is in the description, the others tell nothing more of it. */
    private boolean canBetter(List<Use> uses, int field) {
        for (Use use : uses) {
            if (use.gram() || use.parts() > 1 || use.quality() > quality[use.word()][field]) {
                return true;
            }
        }
        return false;
    }

    double quality(int word, TextField field) {
        return quality[word][field.ordinal()];
    }

    double quality(int word, int field) {
        return quality[word][field];
    }

    /** In the field where it stands best. */
    double quality(int word) {
        double best = 0;
        for (double here : quality[word]) {
            best = Math.max(best, here);
        }
        return best;
    }

    boolean has(int word) {
        return quality(word) > 0;
    }

    /** Positions of the name, from 0; at least 1 unless there is no name. */
    int nameLength() {
        return nameLength;
    }

    /** Which positions of the name a word takes, as bits. */
    long places(int word) {
        return places[word];
    }
}
