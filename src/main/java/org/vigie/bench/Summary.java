package org.vigie.bench;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What many queries come to. Success, rank, nDCG and empty are of those that have an answer; the rest are counts.
 *
 * @param empty queries that found nothing though there is an answer
 * @param zeros queries without an answer, and of them those that rightly found nothing
 * @param forbidden queries that name something that must not come first, and of them those where it did
 */
record Summary(
        int queries,
        double success1,
        double success3,
        double success10,
        double mrr,
        double ndcg,
        int empty,
        Count zeros,
        Count forbidden,
        int failed) {

    record Count(int of, int hit) {
        @Override
        public String toString() {
            return of == 0 ? "-" : hit + "/" + of;
        }
    }

    static Summary of(List<Scored> all) {
        List<Scored> answerable = all.stream().filter(Scored::hasAnswer).toList();
        return new Summary(
                all.size(),
                mean(answerable, query -> query.success(1) ? 1 : 0),
                mean(answerable, query -> query.success(3) ? 1 : 0),
                mean(answerable, query -> query.success(Scorer.DEPTH) ? 1 : 0),
                mean(answerable, Scored::reciprocalRank),
                mean(answerable, Scored::ndcg),
                count(answerable, Scored::empty),
                new Count(
                        all.size() - answerable.size(),
                        count(all, query -> !query.hasAnswer() && query.empty() && query.failure() == null)),
                new Count(count(all, Scored::namesForbidden), count(all, Scored::forbidden)),
                count(all, query -> query.failure() != null));
    }

    /** Whether there is anything that ratios can be told of. */
    boolean hasRatios() {
        return queries > zeros.of();
    }

    private static double mean(List<Scored> queries, ToDoubleFunction<Scored> value) {
        return queries.stream().mapToDouble(value).average().orElse(0);
    }

    private static int count(List<Scored> queries, Predicate<Scored> which) {
        return (int) queries.stream().filter(which).count();
    }
}
