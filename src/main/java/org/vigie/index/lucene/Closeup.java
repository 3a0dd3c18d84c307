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
    static final int CANDIDATES = 400;

    /** And where another order shows them: only what was understood is told of these. */
    private static final int CANDIDATES_OF_OTHER_ORDERS = 50;

    /** @param end of the page, exclusive */
    static Closeup of(IndexSearcher searcher, Plan plan, Ranker ranker, org.vigie.index.Query query, int end)
            throws IOException {
        boolean byMatch = QueryMapper.byMatch(query.sort());
        int most = byMatch ? CANDIDATES : CANDIDATES_OF_OTHER_ORDERS;
        // As many more as may be folded away before the page.
        int wanted = byMatch ? most + end : most;
        TopDocs found = searcher.search(plan.query(), new TopScoreDocCollectorManager(wanted, null, HitCounts.COUNTED));
        int close = Math.min(most, found.scoreDocs.length);
        List<Ranked> ranked = ranker.rank(searcher, Arrays.copyOf(found.scoreDocs, close));
        List<Place> places =
                Arrangement.of(ranked, folds(query), query.ranking().signals().sameChannel());
        return new Closeup(found, ranker, places, close - places.size());
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
