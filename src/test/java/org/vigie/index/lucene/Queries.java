package org.vigie.index.lucene;

import java.util.Map;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Exclusions;
import org.vigie.index.Filter;
import org.vigie.index.Query;
import org.vigie.index.Query.Ranking;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.TextField;

/** Queries for tests: the first hundred videos by match, unless a test says otherwise. */
final class Queries {

    private static final Ranking RANKING = new Ranking(
            Map.of(
                    TextField.NAME, 5f,
                    TextField.TAGS, 3f,
                    TextField.CHANNEL, 2f,
                    TextField.ACCOUNT, 1f,
                    TextField.DESCRIPTION, 1f,
                    TextField.HOST, 1f),
            2f,
            10f,
            75);

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

        Query build() {
            return new Query(ItemKind.VIDEO, text, filter, exclusions, RANKING, sort, start, count);
        }
    }
}
