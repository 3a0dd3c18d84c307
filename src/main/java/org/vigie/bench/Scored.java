package org.vigie.bench;

import java.util.List;
import java.util.Map;

/**
 * A query with what came of it.
 *
 * @param first the first ten hits, copies dropped
 * @param wanted grades of what was wanted
 * @param empty whether nothing was found
 * @param rank of the first right hit, from 1; 0 if there is none among the first ten
 * @param ndcg at ten; 0 for a query without an answer
 * @param forbidden whether something that must not be is among the first five
 * @param failure null unless the engine failed to answer
 */
record Scored(
        String id,
        String kind,
        String language,
        String search,
        Map<String, List<String>> params,
        List<Graded> first,
        Map<String, Integer> wanted,
        boolean namesForbidden,
        long total,
        double millis,
        boolean empty,
        int rank,
        double ndcg,
        boolean forbidden,
        String failure) {

    /** @param grade 0 if it isn't relevant */
    record Graded(String id, String name, int grade, double score) {}

    boolean hasAnswer() {
        return !wanted.isEmpty();
    }

    boolean success(int within) {
        return rank > 0 && rank <= within;
    }

    double reciprocalRank() {
        return rank == 0 ? 0 : 1.0 / rank;
    }
}
