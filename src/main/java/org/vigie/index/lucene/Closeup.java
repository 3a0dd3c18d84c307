package org.vigie.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.vigie.index.Query.Extras;
import org.vigie.index.lucene.Arrangement.Place;
import org.vigie.index.lucene.Ranker.Ranked;

/**
 * The best of what a plan finds, looked at closely and arranged as people see it.
 *
 * @param found the candidates that were looked at, as they were found, and as many behind them as the page needs
 * @param places in the order shown
 * @param folded how many of the candidates are copies within a place
 */
record Closeup(TopDocs found, Ranker ranker, List<Place> places, int folded) {

    /** Candidates that are looked at closely. Those behind keep the order they were found in. */
    static final int CANDIDATES = 200;

    /** And where another order shows them: only what was understood is told of these. */
    private static final int CANDIDATES_OF_OTHER_ORDERS = 50;

    /** The best by how often they have the words, as many as are looked at closely and may follow behind on the page. */
    static TopDocs candidates(IndexSearcher searcher, Query all, org.vigie.index.Query query, int counted)
            throws IOException {
        // As many more as may be folded away before the page.
        int wanted = most(query) + (QueryMapper.byMatch(query.sort()) ? query.start() + query.count() : 0);
        return searcher.search(all, new TopScoreDocCollectorManager(wanted, null, counted));
    }

    static Closeup of(IndexSearcher searcher, Plan plan, org.vigie.index.Query query, HitCounts counts)
            throws IOException {
        TopDocs found = plan.found() == null
                ? candidates(searcher, plan.query(), query, counts.toCount(searcher, plan.query()))
                : plan.found();
        int close = Math.min(most(query), found.scoreDocs.length);
        List<Ranked> ranked = plan.ranker().rank(searcher, Arrays.copyOf(found.scoreDocs, close));
        List<Place> places =
                Arrangement.of(ranked, folds(query), query.ranking().signals().sameChannel());
        return new Closeup(found, plan.ranker(), places, close - places.size());
    }

    private static int most(org.vigie.index.Query query) {
        return QueryMapper.byMatch(query.sort()) ? CANDIDATES : CANDIDATES_OF_OTHER_ORDERS;
    }

    /** Other orders show each copy at its own place. */
    private static boolean folds(org.vigie.index.Query query) {
        Extras extras = query.extras();
        return extras.foldCopies() && QueryMapper.byMatch(query.sort());
    }

    /** Finds what is shown of all that is found: no copies within a place. */
    Query shown(Query all) {
        if (folded == 0) {
            return all;
        }
        int[] copies = places.stream()
                .flatMap(place -> place.copies().stream())
                .mapToInt(Ranked::doc)
                .toArray();
        return new BooleanQuery.Builder()
                .add(all, Occur.FILTER)
                .add(new TheseDocuments(copies), Occur.MUST_NOT)
                .build();
    }
}
