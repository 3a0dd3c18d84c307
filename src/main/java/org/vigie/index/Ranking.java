package org.vigie.index;

import java.util.Map;
import org.vigie.index.Query.TextField;

/**
 * What counts how much when hits are ordered by match; each weight with its reason stands in
 * {@code indexer-config/ranking.yaml}.
 *
 * @param fields how much a word counts where it stands; fields left out don't count
 * @param enough how soon more places don't make a word count more: with a sum of fields as large as this it has half of all
 */
public record Ranking(
        Map<TextField, Float> fields, double enough, Variants variants, Closeness closeness, Signals signals) {

    /** How well what isn't the word itself stands for it, 0 to 1; 0 leaves it out. */
    public record Variants(
            double inflected, double joined, double part, double prefix, double typo, double transliterated) {}

    /**
     * What the words add by standing together, in shares of all the words could add.
     *
     * @param phrase in the name, next to each other and in order
     * @param wholeName the name has hardly anything else
     * @param exactName the name is just what was typed
     */
    public record Closeness(double phrase, double wholeName, double exactName) {}

    /**
     * What else counts, in shares of what the words gave, so that it decides between items that match alike.
     *
     * @param freshness added to what was published now; half of it after {@code halfLifeDays}
     * @param popularity added to the most popular of a host, and none to its least
     * @param otherLanguage taken from what isn't in a preferred language
     * @param spam taken from what surely is spam
     * @param sameChannel taken from an item for each one of the same channel before it, on the first pages
     */
    public record Signals(
            double freshness,
            double halfLifeDays,
            double popularity,
            double otherLanguage,
            double spam,
            double sameChannel) {}

    public static final Ranking DEFAULT = new Ranking(
            Map.of(
                    TextField.NAME, 6f,
                    TextField.TAGS, 3f,
                    TextField.CHANNEL, 2f,
                    TextField.ACCOUNT, 1f,
                    TextField.DESCRIPTION, 1.5f,
                    TextField.HOST, 1f),
            3,
            new Variants(0.85, 0.9, 0.5, 0.6, 0.65, 0.5),
            new Closeness(0.15, 0.1, 0.3),
            new Signals(0.05, 730, 0.05, 0.5, 0.6, 0.04));
}
