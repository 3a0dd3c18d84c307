package org.vigie.appraisal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares the languages of an alphabet by what their letters and their smallest words say about a text's words. */
final class WordCosts {

    /** What one of a language's hundred commonest words costs in it. */
    private static final int FUNCTION_WORD = 4 * LetterModel.STEPS;

    /** No word alone may say more against a language; it may be a name, or a quotation. */
    private static final int MOST = 9 * LetterModel.STEPS;

    /** Words that are kept with what they say: most words of a text are usual ones, or were in the text before. A megabyte. */
    private static final int KNOWN_BITS = 13;

    /** What is asked before a word is read: languages hardly any video is in must bring more than those many are in. */
    private static final Map<String, Float> PRIORS = priors();

    /** Letters of one word hang together, so that their costs tell less than their sum. */
    private static final double HEAT = 2;

    /** A difference of costs that makes a language share less than a millionth. */
    private static final double UNSEEN = 14;

    private final LetterModel model;
    private final String[] ids;
    private final double[] priors;
    private final Map<Alphabet, int[]> compared = new EnumMap<>(Alphabet.class);
    private final Map<String, long[]> functionWords;
    /** By their hash; a later one takes the place of another. */
    private final Known[] known = new Known[1 << KNOWN_BITS];

    /** @param against how much more it costs in each language of the alphabet than in the cheapest, at most {@link #MOST} */
    private record Known(String word, Alphabet alphabet, boolean common, byte[] against) {}

    WordCosts(LetterModel model) {
        this.model = model;
        this.ids = model.ids();
        this.functionWords = functionWords(ids);
        this.priors = Arrays.stream(ids)
                .mapToDouble(id -> PRIORS.getOrDefault(id, 0f))
                .toArray();
        for (Alphabet alphabet : Alphabet.values()) {
            compared.put(
                    alphabet,
                    IntStream.range(0, ids.length)
                            .filter(i -> alphabet.compares(ids[i]))
                            .toArray());
        }
    }

    private static Map<String, Float> priors() {
        Map<String, Float> priors = new HashMap<>();
        for (String id : "en".split(" ")) {
            priors.put(id, 2.8f);
        }
        for (String id : "fr de es it pt ru".split(" ")) {
            priors.put(id, 1.5f);
        }
        for (String id : "nl pl ja sv ca cs tr uk ar fa he hi nb hr gl eu oc eo br".split(" ")) {
            priors.put(id, 0.5f);
        }
        for (String id : "af az is la mt sq sw tl bs nn yi kk mn ms".split(" ")) {
            priors.put(id, -1.5f);
        }
        return priors;
    }

    private static Map<String, long[]> functionWords(String[] ids) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            places.put(ids[i], i);
        }
        Map<String, long[]> words = new HashMap<>();
        try (InputStream file = WordCosts.class.getResourceAsStream("/appraisal/function-words.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                int place = places.get(line.substring(0, tab));
                for (Words.Word word : Words.of(line.substring(tab + 1))) {
                    long[] set = words.computeIfAbsent(word.letters(), key -> new long[2]);
                    set[place >> 6] |= 1L << place;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    boolean knows(String id) {
        return Arrays.stream(ids).anyMatch(known -> LanguageFamily.same(known, id));
    }

    /** How many different ones there are of this language, or of its family. */
    long functionWords(List<Words.Word> words, String id) {
        return words.stream()
                .map(Words.Word::letters)
                .distinct()
                .filter(functionWords::containsKey)
                .filter(word -> isFunctionWord(word, id))
                .count();
    }

    private boolean isFunctionWord(String word, String id) {
        long[] languages = functionWords.get(word);
        for (int i = 0; i < ids.length; i++) {
            if ((languages[i >> 6] & 1L << i) != 0 && LanguageFamily.same(ids[i], id)) {
                return true;
            }
        }
        return false;
    }

    /** The share of each language of this alphabet that these words leave likely. */
    Map<String, Double> shares(List<Words.Word> words, Alphabet alphabet) {
        int[] languages = compared.get(alphabet);
        double[] against = new double[languages.length];
        Set<String> seen = HashSet.newHashSet(words.size());
        double named = words.stream().filter(Words.Word::name).count() > 0.7 * words.size() ? 0.8 : 0.5;
        for (Words.Word word : words) {
            if (seen.add(word.letters())) {
                Known costs = known(word.letters(), alphabet);
                double weight = weight(word, costs.common, named) / LetterModel.STEPS;
                for (int i = 0; i < against.length; i++) {
                    against[i] += weight * (costs.against[i] & 0xff);
                }
            }
        }
        return soft(languages, against);
    }

    private static double weight(Words.Word word, boolean common, double named) {
        if (common) {
            return 1;
        }
        double length = word.letters().length() < 3 ? 0.4 : 1;
        return word.name() ? named * length : length;
    }

    private Known known(String word, Alphabet alphabet) {
        int place = word.hashCode() * 0x9E3779B1 >>> Integer.SIZE - KNOWN_BITS;
        Known found = known[place];
        if (found == null || found.alphabet != alphabet || !found.word.equals(word)) {
            long[] common = functionWords.get(word);
            found = new Known(word, alphabet, common != null, against(word, common, compared.get(alphabet)));
            known[place] = found;
        }
        return found;
    }

    private byte[] against(String word, long[] common, int[] languages) {
        int[] costs = new int[ids.length];
        model.cost(word, costs);
        for (int i = 0; common != null && i < ids.length; i++) {
            if ((common[i >> 6] & 1L << i) != 0) {
                costs[i] = Math.min(costs[i], FUNCTION_WORD);
            }
        }
        int least = Integer.MAX_VALUE;
        for (int language : languages) {
            least = Math.min(least, costs[language]);
        }
        byte[] against = new byte[languages.length];
        for (int i = 0; i < against.length; i++) {
            against[i] = (byte) Math.min(MOST, costs[languages[i]] - least);
        }
        return against;
    }

    private Map<String, Double> soft(int[] languages, double[] against) {
        double[] likely = new double[languages.length];
        double least = Double.MAX_VALUE;
        for (int i = 0; i < likely.length; i++) {
            likely[i] = against[i] / HEAT - priors[languages[i]];
            least = Math.min(least, likely[i]);
        }
        double all = 0;
        for (int i = 0; i < likely.length; i++) {
            // Most are so unlikely that it can't be seen in the sum.
            likely[i] = likely[i] - least > UNSEEN ? 0 : Math.exp(least - likely[i]);
            all += likely[i];
        }
        Map<String, Double> shares = new HashMap<>();
        for (int i = 0; i < likely.length; i++) {
            if (likely[i] / all > 0.001) {
                shares.put(ids[languages[i]], likely[i] / all);
            }
        }
        return shares;
    }
}
