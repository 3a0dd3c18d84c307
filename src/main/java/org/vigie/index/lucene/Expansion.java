package org.vigie.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.vigie.index.Ranking;
import org.vigie.index.lucene.Piece.Kind;
import org.vigie.index.lucene.dictionary.NearWord;
import org.vigie.index.lucene.dictionary.Typos;
import org.vigie.index.lucene.dictionary.Word;
import org.vigie.index.lucene.dictionary.WordDictionary;
import org.vigie.index.lucene.inflection.Inflections;

/** Finds in the dictionary what may stand for a word of a query. */
final class Expansion {

    private static final int MAX_FORMS = 16;
    private static final int MAX_COMPOUNDS = 12;
    private static final int MAX_COMPLETIONS = 10;
    private static final int MAX_TYPOS = 6;
    /** A word that the index knows is hardly another one, misspelt or cut. */
    private static final double KNOWN = 0.4;

    private static final int LEAST_PART = 5;
    private static final int LEAST_REST = 3;

    /** Of the items that have a word as it is, one part in so many. */
    private static final int LEAST_SHARE_OF_SPLIT = 4;

    /** Words of which it is remembered what was found; some hundred bytes each. */
    private static final int REMEMBERED = 2_000;

    private final WordDictionary dictionary;
    private final Ranking.Variants qualities;
    private final LeastRecent<String, List<Variant>> inflected = new LeastRecent<>(REMEMBERED);
    private final LeastRecent<String, List<Variant>> alone = new LeastRecent<>(REMEMBERED);
    private final LeastRecent<Guess, List<Variant>> guesses = new LeastRecent<>(REMEMBERED);

    Expansion(WordDictionary dictionary, Ranking.Variants qualities) {
        this.dictionary = dictionary;
        this.qualities = qualities;
    }

    private record Guess(String form, boolean unknown, boolean last) {}

    boolean isOf(WordDictionary other, Ranking.Variants otherQualities) {
        return dictionary == other && qualities.equals(otherQualities);
    }

    List<Variant> variants(List<Piece> pieces, int at, boolean wide, boolean last) {
        Piece piece = pieces.get(at);
        String form = piece.form();
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant(Variant.Kind.EXACT, List.of(piece.also() == null ? form : piece.also()), 1));
        if (piece.also() != null) {
            variants.add(new Variant(Variant.Kind.INFLECTED, List.of(form), qualities.inflected()));
        }
        addJoined(variants, pieces, at);
        if (piece.kind() == Kind.RUN || piece.kind() == Kind.EMOJI) {
            return variants;
        }
        variants.addAll(alone.get(form, this::alone));
        boolean unknown = dictionary.frequency(form) == 0;
        if (wide || unknown) {
            variants.addAll(guesses.get(new Guess(form, unknown, last), this::guesses));
        }
        return variants;
    }

    /** Whatever stands beside it. */
    private List<Variant> alone(String form) {
        List<Variant> variants = new ArrayList<>(inflected(form));
        addSplit(variants, form);
        addCompounds(variants, form);
        return List.copyOf(variants);
    }

    private List<Variant> guesses(Guess guess) {
        List<Variant> variants = new ArrayList<>();
        double doubt = guess.unknown() ? 1 : KNOWN;
        if (guess.last()) {
            addCompletions(variants, guess.form(), doubt);
        }
        addTypos(variants, guess.form(), doubt);
        addTransliterated(variants, guess.form(), doubt);
        return List.copyOf(variants);
    }

    private void addJoined(List<Variant> variants, List<Piece> pieces, int at) {
        for (int first = Math.max(0, at - 2); first <= at; first++) {
            StringBuilder joined = new StringBuilder(pieces.get(first).form());
            for (int end = first + 1; end < Math.min(pieces.size(), first + 3); end++) {
                joined.append(pieces.get(end).form());
                if (joined.length() <= TextAnalysis.MAX_WORD_LENGTH && end >= at) {
                    addJoined(variants, joined.toString(), end == first + 1);
                }
            }
        }
    }

    /** The forms of a compound differ at its end, as those of its last word do. */
    private void addJoined(List<Variant> variants, String joined, boolean ofTwo) {
        if (dictionary.frequency(joined) > 0) {
            variants.add(new Variant(Variant.Kind.JOINED, List.of(joined), qualities.joined()));
        } else if (ofTwo && joined.length() >= LEAST_PART + LEAST_REST) {
            inflected
                    .get(joined, this::inflected)
                    .forEach(form -> variants.add(
                            new Variant(Variant.Kind.JOINED, form.terms(), form.quality() * qualities.joined())));
        }
    }

    private List<Variant> inflected(String form) {
        Inflections inflections = Inflections.of(form);
        List<Variant> forms = new ArrayList<>();
        for (String prefix : inflections.prefixes()) {
            dictionary.forEachStartingWith(prefix, (word, documents) -> {
                addForm(forms, inflections, form, word);
                return true;
            });
        }
        inflections.candidates().stream()
                .filter(word -> dictionary.frequency(word) > 0)
                .forEach(word -> addForm(forms, inflections, form, word));
        forms.sort((one, other) -> Double.compare(other.quality(), one.quality()));
        return List.copyOf(forms.subList(0, Math.min(MAX_FORMS, forms.size())));
    }

    private void addForm(List<Variant> forms, Inflections inflections, String form, String word) {
        double likeness = word.equals(form) ? 0 : inflections.likeness(word);
        if (likeness >= Inflections.LIKELY) {
            forms.add(new Variant(Variant.Kind.INFLECTED, List.of(word), likeness * qualities.inflected()));
        }
    }

    /**
     * Into two words of the dictionary, the split whose rarer word is most frequent: no more items can have the two side by
     * side. Where that is few beside those that have the word as it is, they aren't worth what it costs to find them.
     */
    private void addSplit(List<Variant> variants, String form) {
        int best = dictionary.frequency(form) / LEAST_SHARE_OF_SPLIT;
        List<String> split = List.of();
        for (int i = 2; i <= form.length() - 2; i++) {
            if (Character.isLowSurrogate(form.charAt(i))) {
                continue;
            }
            int left = dictionary.frequency(form.substring(0, i));
            int right = left <= best ? 0 : dictionary.frequency(form.substring(i));
            if (Math.min(left, right) > best) {
                best = Math.min(left, right);
                split = List.of(form.substring(0, i), form.substring(i));
            }
        }
        if (!split.isEmpty()) {
            variants.add(new Variant(Variant.Kind.SPLIT, split, qualities.joined()));
        }
    }

    private void addCompounds(List<Variant> variants, String form) {
        if (form.length() < LEAST_PART) {
            return;
        }
        for (Word word : dictionary.endingWith(form, MAX_COMPOUNDS)) {
            addCompound(
                    variants, word.text(), word.text().substring(0, word.text().length() - form.length()));
        }
        for (Word word : dictionary.startingWith(form, MAX_COMPOUNDS)) {
            addCompound(variants, word.text(), word.text().substring(form.length()));
        }
    }

    /** Only where the rest is a word itself, perhaps with a letter that links them, as in Arbeit-s-amt. */
    private void addCompound(List<Variant> variants, String compound, String rest) {
        boolean isCompound = rest.length() >= LEAST_REST
                && (dictionary.frequency(rest) > 1
                        || rest.endsWith("s") && dictionary.frequency(rest.substring(0, rest.length() - 1)) > 1
                        || rest.startsWith("s")
                                && rest.length() > LEAST_REST
                                && dictionary.frequency(rest.substring(1)) > 1);
        if (isCompound) {
            variants.add(new Variant(Variant.Kind.PART, List.of(compound), qualities.part()));
        }
    }

    private void addCompletions(List<Variant> variants, String form, double doubt) {
        if (form.codePointCount(0, form.length()) < 2) {
            return;
        }
        for (Word word : dictionary.startingWith(form, MAX_COMPLETIONS)) {
            if (!word.text().equals(form)) {
                variants.add(new Variant(Variant.Kind.PREFIX, List.of(word.text()), doubt * qualities.prefix()));
            }
        }
    }

    private void addTypos(List<Variant> variants, String form, double doubt) {
        for (NearWord near : dictionary.near(form, Typos.allowed(form), MAX_TYPOS)) {
            variants.add(new Variant(
                    Variant.Kind.TYPO, List.of(near.text()), doubt * qualities.typo() * (0.5 + near.likeness() / 2)));
        }
    }

    private void addTransliterated(List<Variant> variants, String form, double doubt) {
        for (NearWord like : dictionary.spelledLike(form, MAX_TYPOS)) {
            variants.add(new Variant(
                    Variant.Kind.TRANSLITERATED,
                    List.of(like.text()),
                    doubt * qualities.transliterated() * like.likeness()));
        }
    }
}
