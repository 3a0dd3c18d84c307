package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.apache.lucene.search.CheckedIntConsumer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitsInCommonTest {

    private static final int DOCUMENTS = 20_000;

    @ParameterizedTest
    @CsvSource({"2, 1, 0", "2, 2, 1", "3, 5, 20", "2, 700, 3", "4, 3, 2"})
    void findsWhatAllClausesHaveAndIsAccepted(int clauses, int oneIn, int rejectedOneIn) throws IOException {
        Random random = new Random(clauses * 31L + oneIn);
        FixedBitSet accepted = new FixedBitSet(DOCUMENTS);
        accepted.set(0, DOCUMENTS);
        for (int i = 0; rejectedOneIn > 0 && i < DOCUMENTS; i += 1 + random.nextInt(2 * rejectedOneIn)) {
            accepted.clear(i);
        }
        FixedBitSet expected = accepted.clone();
        List<DocIdSetIterator> iterators = new ArrayList<>();
        for (int i = 0; i < clauses; i++) {
            FixedBitSet clause = new FixedBitSet(DOCUMENTS);
            for (int doc = random.nextInt(oneIn); doc < DOCUMENTS; doc += 1 + random.nextInt(oneIn)) {
                clause.set(doc);
            }
            expected.and(clause);
            iterators.add(new BitSetIterator(clause, clause.cardinality()));
        }
        BitsInCommon common = new BitsInCommon(iterators);
        Seen seen = new Seen();
        // In two parts, as a search with a deadline asks.
        int next = common.score(seen, accepted, 0, DOCUMENTS / 3);
        assertThat(next).isGreaterThanOrEqualTo(DOCUMENTS / 3);
        assertThat(common.score(seen, accepted, next, DOCUMENTS)).isGreaterThanOrEqualTo(DOCUMENTS);
        assertThat(seen.documents.stream().boxed().toList()).isEqualTo(documents(expected));
        assertThat(seen.counted).isEqualTo(expected.cardinality());
    }

    private static List<Integer> documents(FixedBitSet bits) throws IOException {
        List<Integer> documents = new ArrayList<>();
        bits.forEach(0, bits.length(), 0, documents::add);
        return documents;
    }

    /** Takes a part of each stream one by one, and counts the rest. */
    private static final class Seen implements LeafCollector {

        private final BitSet documents = new BitSet();
        private int counted;

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) {
            documents.set(doc);
            counted++;
        }

        @Override
        public void collect(DocIdStream stream) throws IOException {
            int[] some = new int[7];
            int taken = stream.intoArray(some);
            for (int i = 0; i < taken; i++) {
                collect(some[i]);
            }
            CheckedIntConsumer<IOException> each = this::collect;
            stream.forEach(each);
            assertThat(stream.mayHaveRemaining()).isFalse();
            assertThat(stream.count()).isZero();
        }
    }
}
