package org.vigie.appraisal;

import java.util.Map;

/**
 * Which language a text seems to be written in.
 *
 * @param id as PeerTube writes it; null if nothing can be said
 * @param confidence 0 to 1: how often a guess like this is right
 * @param shares of languages that are likely at all, of 1 together
 * @param letters how many letters of it were read
 * @param script in which; null if there are none
 */
public record LanguageGuess(String id, double confidence, Map<String, Double> shares, int letters, Alphabet script) {

    public static final LanguageGuess NONE = new LanguageGuess(null, 0, Map.of(), 0, null);

    public LanguageGuess {
        shares = Map.copyOf(shares);
    }

    static LanguageGuess certain(String id, double confidence, int letters, Alphabet script) {
        return new LanguageGuess(id, confidence, Map.of(id, confidence), letters, script);
    }

    /** How likely it is this language, or one that can't be told from it. */
    double share(String language) {
        return shares.entrySet().stream()
                .filter(entry -> LanguageFamily.same(entry.getKey(), language))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
