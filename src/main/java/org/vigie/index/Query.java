package org.vigie.index;

import java.util.List;
import java.util.Set;
import org.vigie.catalog.ItemKind;

/**
 * What to look for, checked and complete.
 *
 * @param filters all must hold
 * @param unwanted none may hold
 * @param preferredLanguages language ids: videos in them come before others that match as well; empty for no preference
 * @param start first hit to return, from 0
 * @param count hits to return
 */
public record Query(
        ItemKind kind,
        Text text,
        List<Filter> filters,
        List<Filter> unwanted,
        Exclusions exclusions,
        Ranking ranking,
        Set<String> preferredLanguages,
        Sort sort,
        int start,
        int count,
        Extras extras) {

    /** Everything that a filter lets through, whatever the hoster's rules say. */
    public static Query all(ItemKind kind, Filter filter, Sort sort, int start, int count) {
        return new Query(
                kind,
                Text.NONE,
                List.of(filter),
                List.of(),
                Exclusions.NONE,
                Ranking.DEFAULT,
                Set.of(),
                sort,
                start,
                count,
                Extras.NONE);
    }

    /**
     * Words to look for.
     *
     * @param words as typed, operators taken out; they may stand anywhere and bend
     * @param phrases must all be there, word for word
     * @param excluded words or phrases of which none may be there
     */
    public record Text(String words, List<String> phrases, List<String> excluded) {

        public static final Text NONE = of("");

        public static Text of(String words) {
            return new Text(words, List.of(), List.of());
        }

        /** Whether nothing is asked for, so that everything is found. */
        public boolean isEmpty() {
            return words.isBlank() && phrases.isEmpty();
        }
    }

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

    /** The texts of an item that words are looked for in. */
    public enum TextField {
        NAME,
        TAGS,
        CHANNEL,
        ACCOUNT,
        DESCRIPTION,
        HOST
    }

    /**
     * What to tell beside the items, each at a cost.
     *
     * @param facets counts of these over all hits
     * @param foldCopies show copies of one video as one hit
     * @param hideSpam leave out what is likely spam, unless its channel, host or uuid is asked for
     */
    public record Extras(Set<Facet> facets, boolean explain, boolean highlight, boolean foldCopies, boolean hideSpam) {

        public static final Extras NONE = new Extras(Set.of(), false, false, false, false);

        /** What people want to see. */
        public static final Extras USUAL = new Extras(Set.of(), false, false, true, true);
    }

    /** By what hits are counted. */
    public enum Facet {
        LANGUAGE,
        CATEGORY,
        LICENCE,
        HOST,
        LENGTH,
        PUBLISHED,
        LIVE
    }
}
