package org.vigie.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;

/**
 * A language that background videos are written in: frequent words of it, and more that are invented from its syllables, as
 * many and as rare as the rare words of real texts (the n-th of them has a share of 1/n).
 *
 * @param joined written without spaces between words
 */
public record Language(
        String id,
        String label,
        int share,
        boolean joined,
        List<String> function,
        List<String> content,
        List<String> syllables) {

    private static final String RESOURCE = "/bench/background-words.properties";

    private static final int INVENTED = 200_000;
    private static final int FREQUENT = 1_000;

    /** How skewed the choice of frequent words is: first ones are chosen most. */
    private static final double SKEW = 2;

    public static List<Language> all() {
        Properties words = new Properties();
        try (InputStream stream = Language.class.getResourceAsStream(RESOURCE)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<Language> languages = new ArrayList<>();
        for (String id : words(words, "languages")) {
            languages.add(new Language(
                    id,
                    words.getProperty(id + ".label"),
                    Integer.parseInt(words.getProperty(id + ".share")),
                    words.containsKey(id + ".joined"),
                    words(words, id + ".function"),
                    words(words, id + ".content"),
                    words(words, id + ".syllables")));
        }
        return List.copyOf(languages);
    }

    private static List<String> words(Properties words, String key) {
        return List.of(words.getProperty(key).split(" "));
    }

    /** @param functionShare how much of the text is function words; the rest is one half each of the other kinds */
    String word(SplittableRandom random, double functionShare) {
        double kind = random.nextDouble();
        if (kind < functionShare) {
            return skewed(function, random);
        }
        return kind < (1 + functionShare) / 2 ? skewed(content, random) : invented(random);
    }

    String contentWord(SplittableRandom random) {
        return word(random, 0);
    }

    String invented(SplittableRandom random) {
        return invented(random, INVENTED);
    }

    /** @param vocabulary how many different ones there are */
    public String invented(SplittableRandom random, int vocabulary) {
        return invented((int) Math.exp(random.nextDouble() * Math.log(vocabulary)));
    }

    /** @param rank 1 is the most frequent */
    public String invented(int rank) {
        SplittableRandom spelling = new SplittableRandom(31L * rank + id.hashCode());
        int most = joined || rank < FREQUENT ? 3 : 4;
        StringBuilder word = new StringBuilder();
        for (int left = spelling.nextInt(2, most + 1); left > 0; left--) {
            word.append(syllables.get(spelling.nextInt(syllables.size())));
        }
        return word.toString();
    }

    /** Words as a text has them, the first with a capital where there are such. */
    String phrase(int length, double functionShare, SplittableRandom random) {
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < length; i++) {
            phrase.append(i == 0 || joined ? "" : " ").append(word(random, functionShare));
        }
        phrase.setCharAt(0, Character.toTitleCase(phrase.charAt(0)));
        return phrase.toString();
    }

    /** One of these, the first ones most. */
    public static String skewed(List<String> words, SplittableRandom random) {
        return words.get((int) (words.size() * Math.pow(random.nextDouble(), SKEW)));
    }
}
