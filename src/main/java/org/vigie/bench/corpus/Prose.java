package org.vigie.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.vigie.bench.Language;

/**
 * How somebody writes: in a language, about a topic. Words are spread by Zipf's law, and those of a topic come together, as
 * in real texts.
 *
 * @param vocabulary words the language has beside its frequent ones
 */
record Prose(Language language, int vocabulary, int topic) {

    static final int TOPICS = 400;

    private static final int WORDS_OF_A_TOPIC = 150;

    /** The most frequent words belong to no topic. */
    private static final int OF_NO_TOPIC = 40;

    private static final double FREQUENT = 0.2;
    private static final double OF_TOPIC = 0.35;

    /** @param functionShare how many of them only hold the sentence together */
    List<String> words(int count, double functionShare, SplittableRandom random) {
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(
                    random.nextDouble() < functionShare
                            ? Language.skewed(language.function(), random)
                            : contentWord(random));
        }
        return words;
    }

    String contentWord(SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < FREQUENT) {
            return Language.skewed(language.content(), random);
        }
        return kind < FREQUENT + OF_TOPIC ? wordOfTopic(random) : language.invented(random, vocabulary);
    }

    private String wordOfTopic(SplittableRandom random) {
        int word = (int) Math.exp(random.nextDouble() * Math.log(WORDS_OF_A_TOPIC));
        SplittableRandom which = new SplittableRandom(topic * 1_000L + word);
        return language.invented(which.nextInt(OF_NO_TOPIC, vocabulary));
    }

    /** As it is written: with spaces where the language has them, and the first letter a capital where there are such. */
    String written(List<String> words) {
        StringBuilder text = new StringBuilder(String.join(language.joined() ? "" : " ", words));
        text.setCharAt(0, Character.toTitleCase(text.charAt(0)));
        return text.toString();
    }

    String phrase(int count, double functionShare, SplittableRandom random) {
        return written(words(count, functionShare, random));
    }
}
