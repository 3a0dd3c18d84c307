package org.vigie.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.bench.Scored.Graded;

/**
 * Compares an answer with the judgments. Right is what has grade 2 or 3, or any grade if the query has none better than 1.
 *
 * <p>Copies of one another count as one: where labels tell, by them, and the later ones are dropped from the answer;
 * else as the engine folded them. So folding is neither punished nor a way to a better score.
 */
final class Scorer {

    /** Ranks that are looked at. */
    static final int DEPTH = 10;

    private static final int FORBIDDEN_DEPTH = 5;
    private static final int GOOD = 2;

    private final Groups groups;

    Scorer(Groups groups) {
        this.groups = groups;
    }

    Scored score(JudgedQuery query, Found.Answer answer) {
        Map<String, String> groupOf = groups.known() ? Map.of() : folded(answer.hits());
        Map<String, Integer> grades = new HashMap<>();
        query.judgments().forEach((id, grade) -> grades.merge(group(groupOf, id), grade, Math::max));
        int best = grades.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Graded> first = first(answer.hits(), groupOf, grades);
        return new Scored(
                query.id(),
                query.kind(),
                query.language(),
                query.search(),
                query.params(),
                first,
                query.judgments(),
                !query.mustNot().isEmpty(),
                answer.total(),
                answer.millis(),
                answer.hits().isEmpty(),
                rank(first, Math.min(GOOD, best)),
                ndcg(first, grades),
                first.stream()
                        .limit(FORBIDDEN_DEPTH)
                        .anyMatch(hit -> query.mustNot().contains(hit.id())),
                answer.failure());
    }

    /** The engine's own groups, each by the id of its hit. */
    private static Map<String, String> folded(List<Found> hits) {
        Map<String, String> groupOf = new HashMap<>();
        for (Found hit : hits) {
            hit.copies().forEach(copy -> groupOf.putIfAbsent(copy, hit.id()));
        }
        return groupOf;
    }

    private String group(Map<String, String> groupOf, String id) {
        return groupOf.getOrDefault(id, groups.original(id));
    }

    /** A hit that was already there, as itself or as a copy, is dropped, and the next one moves up. */
    private List<Graded> first(List<Found> hits, Map<String, String> groupOf, Map<String, Integer> grades) {
        List<Graded> first = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Found hit : hits) {
            String group = group(groupOf, hit.id());
            if (first.size() < DEPTH && seen.add(group)) {
                first.add(new Graded(hit.id(), hit.name(), grades.getOrDefault(group, 0), hit.score()));
            }
        }
        return first;
    }

    private static int rank(List<Graded> first, int right) {
        for (int i = 0; i < first.size(); i++) {
            if (right > 0 && first.get(i).grade() >= right) {
                return i + 1;
            }
        }
        return 0;
    }

    private static double ndcg(List<Graded> first, Map<String, Integer> grades) {
        double ideal =
                gain(grades.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH));
        return ideal == 0 ? 0 : gain(first.stream().map(Graded::grade)) / ideal;
    }

    /** Discounted: 2^grade - 1 over the binary logarithm of the rank plus one. */
    private static double gain(Stream<Integer> grades) {
        List<Integer> ranked = grades.toList();
        double sum = 0;
        for (int i = 0; i < ranked.size(); i++) {
            sum += (Math.pow(2, ranked.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }
}
