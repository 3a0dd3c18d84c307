package org.vigie.index.lucene;

import java.util.List;
import java.util.Set;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Exclusions;
import org.vigie.index.Filter;
import org.vigie.index.Query;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.Text;
import org.vigie.index.Ranking;

/** Queries for tests: the first hundred by match, unless a test says otherwise. */
final class Queries {

    private Queries() {}

    static Builder videos(String text) {
        return new Builder(ItemKind.VIDEO, text);
    }

    static Builder channels(String text) {
        return new Builder(ItemKind.CHANNEL, text);
    }

    static Builder playlists(String text) {
        return new Builder(ItemKind.PLAYLIST, text);
    }

    static final class Builder {

        private final ItemKind kind;
        private final String text;
        private Filter filter = Filter.NONE;
        private Exclusions exclusions = Exclusions.NONE;
        private Sort sort = Sort.MATCH;
        private int start;
        private int count = 100;
        private Extras extras = Extras.NONE;
        private Set<String> preferred = Set.of();

        private Builder(ItemKind kind, String text) {
            this.kind = kind;
            this.text = text;
        }

        Builder filter(Filter newFilter) {
            filter = newFilter;
            return this;
        }

        Builder excluding(Exclusions newExclusions) {
            exclusions = newExclusions;
            return this;
        }

        Builder sorted(Sort newSort) {
            sort = newSort;
            return this;
        }

        Builder page(int newStart, int newCount) {
            start = newStart;
            count = newCount;
            return this;
        }

        Builder preferring(String... languages) {
            preferred = Set.of(languages);
            return this;
        }

        Builder extras(Extras newExtras) {
            extras = newExtras;
            return this;
        }

        Query build() {
            return new Query(
                    kind,
                    Text.of(text),
                    List.of(filter),
                    List.of(),
                    exclusions,
                    Ranking.DEFAULT,
                    preferred,
                    sort,
                    start,
                    count,
                    extras);
        }
    }
}
