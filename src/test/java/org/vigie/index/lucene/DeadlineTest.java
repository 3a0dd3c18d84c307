package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.catalog.Samples;
import org.vigie.index.Query.Sort;
import org.vigie.index.SearchOverdue;

class DeadlineTest {

    private static final Query ALL = new TermQuery(new Term("kind", "any"));

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);
    private final Directory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;

    @BeforeEach
    void fill() throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < 5_000; i++) {
                Document document = new Document();
                document.add(new StringField("kind", "any", Field.Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    @Test
    void inTimeASearchIsAsAnyOther() throws IOException {
        IndexSearcher searcher = searcher(100);

        assertThat(searcher.count(ALL)).isEqualTo(5_000);
        assertThat(searcher.search(ALL, 10).scoreDocs).hasSize(10);
    }

    @Test
    void aClockThatPassesTheLargestNumberIsNoTrouble() throws IOException {
        IndexSearcher searcher = searcher(100);
        now.addAndGet(99);
        assertThat(searcher.search(ALL, 10).scoreDocs).hasSize(10);

        now.addAndGet(1);
        assertThatThrownBy(() -> searcher.search(ALL, 10)).isInstanceOf(SearchOverdue.class);
    }

    @Test
    void whatIsFoundByHalfTheWayIsNoAnswer() throws IOException {
        AtomicLong asked = new AtomicLong();
        Deadline soon = new Deadline(Duration.ofNanos(6), asked::getAndIncrement);
        IndexSearcher searcher = new TimedSearcher(reader, soon);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        searcher.search(ALL, 10);
                    }
                })
                .isInstanceOf(SearchOverdue.class);
        assertThat(asked.get())
                .as("it was asked while documents were walked through")
                .isLessThan(12);
    }

    @Test
    void betweenStepsItIsAskedToo() {
        IndexSearcher searcher = searcher(100);
        Deadline.check(searcher);
        assertThat(Deadline.leavesTime(searcher)).isTrue();

        now.addAndGet(60);
        Deadline.check(searcher);
        assertThat(Deadline.leavesTime(searcher))
                .as("too late to try another way")
                .isFalse();

        now.addAndGet(40);
        assertThatThrownBy(() -> Deadline.check(searcher)).isInstanceOf(SearchOverdue.class);
    }

    @Test
    void aSearcherWithoutOneIsNeverLate() {
        IndexSearcher free = new IndexSearcher(reader);

        Deadline.check(free);
        assertThat(Deadline.leavesTime(free)).isTrue();
    }

    @Test
    void anIndexThatHasNoTimeGivesUpWhateverIsAsked(@TempDir Path data) {
        try (LuceneIndex index = LuceneIndexes.open(data, Clock.systemUTC(), Duration.ZERO)) {
            index.put(IntStream.range(0, 20)
                    .mapToObj(i -> Samples.video("Boats " + i).build())
                    .toList());
            index.settle();
            for (String text : List.of("boats", "boats 3", "baots", "nothing of the kind", "")) {
                assertThatThrownBy(() -> index.search(Queries.videos(text).build()))
                        .as(text)
                        .isInstanceOf(SearchOverdue.class);
            }
            Sort newest = new Sort(Sort.By.PUBLISHED, true);
            assertThatThrownBy(() ->
                            index.search(Queries.videos("boats").sorted(newest).build()))
                    .isInstanceOf(SearchOverdue.class);
        }
    }

    private IndexSearcher searcher(long nanos) {
        return new TimedSearcher(reader, new Deadline(Duration.ofNanos(nanos), now::get));
    }
}
