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

/** Queries for tests: the first hundred videos by match, unless a test says otherwise. */
final class Queries {

    private Queries() {}

    static Builder videos(String text) {
        return new Builder(text);
    }

    static final class Builder {

        private final String text;
        private Filter filter = Filter.NONE;
        private Exclusions exclusions = Exclusions.NONE;
        private Sort sort = Sort.MATCH;
        private int start;
        private int count = 100;
        private Extras extras = Extras.NONE;

        private Builder(String text) {
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

        Builder with(Extras newExtras) {
            extras = newExtras;
            return this;
        }

        Query build() {
            return new Query(
                    ItemKind.VIDEO,
                    Text.of(text),
                    List.of(filter),
                    List.of(),
                    exclusions,
                    Ranking.DEFAULT,
                    Set.of(),
                    sort,
                    start,
                    count,
                    extras);
        }
    }
}
