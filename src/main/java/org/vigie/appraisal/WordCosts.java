package org.vigie.appraisal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the languages of an alphabet by what their letters and their smallest words say about a text's words. */
final class WordCosts {

    /** In nats: what one of a language's hundred commonest words costs in it. */
    private static final float FUNCTION_WORD = 4f;

    /** In nats: no word alone may say more against a language; it may be a name, or a quotation. */
    private static final float MOST = 9f;

    /** What is asked before a word is read: languages hardly any video is in must bring more than those many are in. */
    private static final Map<String, Float> PRIORS = priors();

    /** Letters of one word hang together, so that their costs tell less than their sum. */
    private static final double HEAT = 2;

    private final LetterModel model;
    private final String[] ids;
    private final Map<String, long[]> functionWords;

    WordCosts(LetterModel model) {
        this.model = model;
        this.ids = model.ids();
        this.functionWords = functionWords(ids);
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
        int[] compared = compared(alphabet);
        double[] against = new double[ids.length];
        float[] costs = new float[ids.length];
        Set<String> seen = new LinkedHashSet<>();
        double named = words.stream().filter(Words.Word::name).count() > 0.7 * words.size() ? 0.8 : 0.5;
        for (Words.Word word : words) {
            if (seen.add(word.letters())) {
                cost(word.letters(), costs);
                add(compared, costs, weight(word, named), against);
            }
        }
        return soft(compared, against);
    }

    private double weight(Words.Word word, double named) {
        boolean common = functionWords.containsKey(word.letters());
        if (common) {
            return 1;
        }
        double length = word.letters().length() < 3 ? 0.4 : 1;
        return word.name() ? named * length : length;
    }

    private int[] compared(Alphabet alphabet) {
        int[] places = new int[ids.length];
        int count = 0;
        for (int i = 0; i < ids.length; i++) {
            if (alphabet.compares(ids[i])) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private void cost(String word, float[] costs) {
        model.cost(word, costs);
        long[] common = functionWords.get(word);
        if (common != null) {
            for (int i = 0; i < ids.length; i++) {
                if ((common[i >> 6] & 1L << i) != 0) {
                    costs[i] = Math.min(costs[i], FUNCTION_WORD);
                }
            }
        }
    }

    private static void add(int[] compared, float[] costs, double weight, double[] against) {
        float least = Float.MAX_VALUE;
        for (int i : compared) {
            least = Math.min(least, costs[i]);
        }
        for (int i : compared) {
            against[i] += weight * Math.min(MOST, costs[i] - least);
        }
    }

    private Map<String, Double> soft(int[] compared, double[] against) {
        double[] likely = new double[ids.length];
        double least = Double.MAX_VALUE;
        for (int i : compared) {
            likely[i] = against[i] / HEAT - PRIORS.getOrDefault(ids[i], 0f);
            least = Math.min(least, likely[i]);
        }
        double all = 0;
        for (int i : compared) {
            likely[i] = Math.exp(least - likely[i]);
            all += likely[i];
        }
        Map<String, Double> shares = new HashMap<>();
        for (int i : compared) {
            if (likely[i] / all > 0.001) {
                shares.put(ids[i], likely[i] / all);
            }
        }
        return shares;
    }
}
