package org.vigie.bench.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vigie.bench.corpus.Asked;
import org.vigie.bench.corpus.QueryClass;
import org.vigie.bench.corpus.Questions;

/** Questions as visitors and instances ask them together: of each class so many in a hundred. */
final class MixedProfile {

    private static final Map<QueryClass, Integer> SHARES = Map.ofEntries(
            Map.entry(QueryClass.WORD, 15),
            Map.entry(QueryClass.WORDS2, 25),
            Map.entry(QueryClass.WORDS3, 15),
            Map.entry(QueryClass.WORDS5, 5),
            Map.entry(QueryClass.TYPO, 10),
            Map.entry(QueryClass.LANGUAGE, 3),
            Map.entry(QueryClass.SAFE, 4),
            Map.entry(QueryClass.BLOCKED, 3),
            Map.entry(QueryClass.HOME, 10),
            Map.entry(QueryClass.SUGGEST, 5),
            Map.entry(QueryClass.FACETS, 3),
            Map.entry(QueryClass.DEEP, 1),
            Map.entry(QueryClass.LONG, 1));

    private static final int HUNDREDS = 30;

    private MixedProfile() {}

    static List<Asked> questions(Questions questions, int round) {
        List<Asked> mixed = new ArrayList<>();
        for (QueryClass kind : QueryClass.values()) {
            mixed.addAll(questions.of(kind, round, HUNDREDS * SHARES.getOrDefault(kind, 0)));
        }
        Collections.shuffle(mixed, new Random(round));
        return mixed;
    }
}
