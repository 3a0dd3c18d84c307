package org.vigie.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.vigie.catalog.Video;

/**
 * Decides which language a video is found by: the one its origin declares, unless what is written about it plainly
 * contradicts; the one it is written in, if none is declared. The rule is told in docs/languages.md.
 */
public final class SpokenLanguage {

    /** Why a video is found by the language it is found by. */
    public enum Why {
        /** Its origin says so, and nothing speaks against it. */
        DECLARED,
        /** Its origin says Chinese, and the characters say which. */
        SPECIFIED,
        /** Its origin says nothing, and its text is clear. */
        DETECTED,
        /** Its origin says something that its text plainly isn't. */
        CONTRADICTED,
        /** Its origin says nothing, and its text too little. */
        UNKNOWN
    }

    /**
     * @param ids what filters match, see {@link LanguageFamily#matching}; empty if nobody knows
     * @param declared what the origin says; null if nothing
     * @param detected what the text seems to be, whether that decided or not
     */
    public record Decision(List<String> ids, Why why, String declared, LanguageGuess detected) {

        public Decision {
            ids = List.copyOf(ids);
        }
    }

    /** Lines of a description that are looked at one by one: who writes in two languages writes one after the other. */
    private static final int MAX_LINES = 12;

    /** Less than this a line doesn't show its language. */
    private static final int LETTERS_OF_A_LINE = 12;

    /** A line that is the declared language as surely as this speaks for the label. */
    private static final double SPEAKS_FOR_IT = 0.5;

    /** Less of the text may be a footer, thanks or a line for foreigners. */
    private static final double A_GOOD_PART = 0.3;

    private static final double SURE_ENOUGH_TO_FILL = 0.6;
    private static final double SURE_ENOUGH_TO_CORRECT = 0.85;
    private static final double LEFT_FOR_THE_LABEL = 0.02;
    private static final double SURE_CHARACTERS = 0.8;

    /** Letters of text that can contradict a label, in another script, in the same, and in English. */
    private static final int LETTERS_IN_ANOTHER_SCRIPT = 5;

    private static final int LETTERS_IN_THE_SAME = 22;

    /** Whatever is spoken, titles and descriptions are often English. */
    private static final int LETTERS_IN_ENGLISH = 60;

    private final TextLanguage texts;

    public SpokenLanguage(TextLanguage texts) {
        this.texts = texts;
    }

    public Decision decide(Video video) {
        return decide(video.labels().language().id(), video.text());
    }

    /** @param declared PeerTube's id; null if there is none */
    public Decision decide(String declared, Video.Text text) {
        LanguageGuess guess = texts.guess(whole(text));
        if (declared == null) {
            return guess.confidence() >= SURE_ENOUGH_TO_FILL
                    ? new Decision(List.of(guess.id()), Why.DETECTED, null, guess)
                    : new Decision(List.of(), Why.UNKNOWN, null, guess);
        }
        if (LanguageFamily.isUnwritten(declared) || guess.id() == null) {
            return kept(declared, guess);
        }
        if (LanguageFamily.same(declared, guess.id())) {
            return ofTheFamily(declared, guess);
        }
        return contradicts(declared, guess, text) && !partly(declared, text)
                ? new Decision(List.of(guess.id()), Why.CONTRADICTED, declared, guess)
                : kept(declared, guess);
    }

    private static Decision kept(String declared, LanguageGuess guess) {
        return new Decision(List.of(declared), Why.DECLARED, declared, guess);
    }

    /** Only Chinese shows in its letters which of its family it is. */
    private static Decision ofTheFamily(String declared, LanguageGuess guess) {
        boolean chinese = guess.id().startsWith("zh-") && declared.startsWith("zh");
        if (!chinese || declared.equals(guess.id()) || guess.confidence() < SURE_CHARACTERS) {
            return kept(declared, guess);
        }
        Why why = declared.equals("zh") ? Why.SPECIFIED : Why.CONTRADICTED;
        return new Decision(List.of(guess.id()), why, declared, guess);
    }

    private boolean contradicts(String declared, LanguageGuess guess, Video.Text text) {
        if (guess.confidence() < SURE_ENOUGH_TO_CORRECT || guess.share(declared) > LEFT_FOR_THE_LABEL) {
            return false;
        }
        double letters = guess.script().weight() * guess.letters();
        if (guess.script() != Alphabet.LATIN && !guess.script().writes(declared)) {
            return letters >= LETTERS_IN_ANOTHER_SCRIPT;
        }
        // What we can't recognise is taken for its nearest kin; what is names and key words, for nearly anything.
        return texts.knows(declared)
                && letters >= (guess.id().equals("en") ? LETTERS_IN_ENGLISH : LETTERS_IN_THE_SAME)
                && texts.isSentences(whole(text), guess);
    }

    /** Whether a good part of the lines is in the declared language: some write in two, one after the other. */
    private boolean partly(String declared, Video.Text text) {
        double in = 0;
        double all = 0;
        List<LanguageGuess> lines = Stream.concat(
                        Stream.of(text.name()), description(text).lines().limit(MAX_LINES))
                .map(texts::guess)
                .filter(line -> line.id() != null)
                .toList();
        for (LanguageGuess line : lines) {
            double letters = line.script().weight() * line.letters();
            boolean speaks = line.letters() >= LETTERS_OF_A_LINE && line.share(declared) >= SPEAKS_FOR_IT;
            in += speaks ? letters : 0;
            all += letters;
        }
        return in >= A_GOOD_PART * all;
    }

    private static String whole(Video.Text text) {
        List<String> parts = new ArrayList<>(List.of(text.name(), description(text)));
        parts.addAll(text.tags());
        return String.join("\n", parts);
    }

    private static String description(Video.Text text) {
        return Objects.requireNonNullElse(text.description(), "");
    }
}
