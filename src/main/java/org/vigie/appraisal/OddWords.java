package org.vigie.appraisal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.vigie.appraisal.Suspicion.Kind;
import org.vigie.appraisal.Suspicion.Signal;

/** Signs of spam in how a video's words are strung together: keywords instead of sentences, the same again and again. */
final class OddWords {

    private static final String SENTENCE_ENDS = "\n.!?。！？";
    private static final int LEAST_OF_A_SENTENCE = 12;
    private static final int MANY_TAGS = 8;
    private static final int VERY_MANY_TAGS = 12;
    private static final int KEYWORDS_OF_A_NAME = 6;
    private static final int KEYWORDS_OF_A_DESCRIPTION = 9;

    private final List<Tokens> tags;
    private final Wording name;
    private final Wording description;
    private final String writtenDescription;
    private final Consumer<Signal> signals;

    private OddWords(Wordings words, Consumer<Signal> signals) {
        this.tags = words.tags;
        this.name = words.nameWording;
        this.description = words.descriptionWording;
        this.writtenDescription = words.start();
        this.signals = signals;
    }

    static void collect(Wordings texts, Consumer<Signal> signals) {
        OddWords words = new OddWords(texts, signals);
        words.countTags();
        words.judgeName();
        words.judgeDescription();
        words.findRepeatedWord();
        words.findRepeatedText();
    }

    /** PeerTube's own form takes five; imports may bring more. */
    private void countTags() {
        if (tags.size() >= VERY_MANY_TAGS) {
            found(Kind.MANY_TAGS, 0.3, "it has " + tags.size() + " tags");
        } else if (tags.size() > MANY_TAGS) {
            found(Kind.MANY_TAGS, 0.15, "it has " + tags.size() + " tags");
        }
    }

    private void judgeName() {
        boolean keywords = name.size() >= KEYWORDS_OF_A_NAME && name.function() == 0 && name.signs() <= 1;
        if (keywords) {
            found(Kind.NAME_OF_KEYWORDS, 0.2, "its name strings " + name.size() + " words without making a sentence");
        }
        if (tags.size() < 3) {
            return;
        }
        Set<String> ofTags = new HashSet<>();
        tags.forEach(tag -> ofTags.addAll(Wording.of(tag).words()));
        Set<String> telling = name.telling();
        long shared = telling.stream().filter(ofTags::contains).count();
        if (telling.size() >= 5 && name.functionShare() < 0.15 && shared >= 0.6 * telling.size()) {
            found(Kind.NAME_OF_TAGS, 0.2, shared + " of the " + telling.size() + " words of its name are tags");
        }
    }

    private void judgeDescription() {
        int words = description.size();
        boolean enough = words >= KEYWORDS_OF_A_DESCRIPTION;
        boolean listed = description.numbers() > 0.2 * words;
        if (enough && !listed && description.functionShare() < 0.07 && description.signs() <= 1 + words / 12) {
            found(Kind.DESCRIPTION_OF_KEYWORDS, 0.4, "its description strings " + words + " words without sentences");
        }
    }

    /** Of name and description together, unless they are parts of a list: "part 1, part 2" is no repetition. */
    private void findRepeatedWord() {
        int all = name.size() + description.size();
        Map<String, Integer> counts = new HashMap<>(name.counts());
        description.counts().forEach((word, count) -> counts.merge(word, count, Integer::sum));
        Map.Entry<String, Integer> top =
                counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
        if (top == null || top.getValue() < 4 || description.numbers() >= top.getValue()) {
            return;
        }
        double share = (double) top.getValue() / all;
        boolean strung = description.functionShare() < 0.12;
        if (share >= 0.1 && strung) {
            double weight = share >= 0.2 ? 0.4 : 0.3;
            found(Kind.REPEATED_WORD, weight, "of " + all + " words " + top.getValue() + " are “" + top.getKey() + "”");
        }
    }

    private void findRepeatedText() {
        Map<String, Integer> lines = new HashMap<>();
        int all = 0;
        for (int from = 0, to; from < writtenDescription.length(); from = to + 1) {
            to = endOfSentence(writtenDescription, from);
            if (to - from >= LEAST_OF_A_SENTENCE) {
                String plain = writtenDescription.substring(from, to).strip().toLowerCase(Locale.ROOT);
                if (plain.length() >= LEAST_OF_A_SENTENCE) {
                    all++;
                    lines.merge(plain, 1, Integer::sum);
                }
            }
        }
        int most = lines.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most >= 3 && most * 2 > all) {
            found(Kind.REPEATED_TEXT, 0.45, "its description says the same " + most + " times");
        }
    }

    private static int endOfSentence(String text, int from) {
        int to = from;
        while (to < text.length() && SENTENCE_ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    private void found(Kind kind, double weight, String reason) {
        signals.accept(new Signal(kind, weight, reason));
    }
}
