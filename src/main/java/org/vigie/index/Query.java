package org.vigie.index;

import java.util.Map;
import org.vigie.catalog.ItemKind;

/**
 * What to look for, checked and complete.
 *
 * @param text words as typed; empty for everything
 * @param start first hit to return, from 0
 * @param count hits to return
 */
public record Query(
        ItemKind kind,
        String text,
        Filter filter,
        Exclusions exclusions,
        Ranking ranking,
        Sort sort,
        int start,
        int count) {

    /** What an order is by; {@code descending} means largest, newest or last name first; MATCH is always best first. */
    public record Sort(By by, boolean descending) {

        public static final Sort MATCH = new Sort(By.MATCH, true);

        public enum By {
            MATCH,
            NAME,
            DURATION,
            CREATED,
            PUBLISHED,
            ORIGINALLY_PUBLISHED,
            VIEWS,
            LIKES
        }
    }

    /** How much a word counts in each field, and what the whole phrase adds. See {@code indexer-config/ranking.yaml}. */
    public record Ranking(
            Map<TextField, Float> weights, float phraseBoost, float exactNameBoost, int requiredWordsPercent) {}

    /** The texts of an item that words are looked for in. */
    public enum TextField {
        NAME,
        TAGS,
        CHANNEL,
        ACCOUNT,
        DESCRIPTION,
        HOST
    }
}
