package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchersTest {

    private final Directory directory = new ByteBuffersDirectory();
    private IndexWriter writer;
    private Searchers searchers;

    @BeforeEach
    void open() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig().setIndexSort(QueryMapper.newestFirst()));
        searchers = new Searchers(writer);
    }

    @AfterEach
    void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    @Test
    void whatIsWrittenIsFoundAfterARefresh() throws IOException {
        write("old", 1);
        assertThat(found()).isEmpty();
        searchers.maybeRefreshBlocking();

        assertThat(found()).containsExactly("old");
    }

    @Test
    void mergingSegmentsMovesNothingUntilTheNextWrite() throws IOException {
        for (int day = 1; day <= 5; day++) {
            write("day" + day, day);
            searchers.maybeRefreshBlocking();
        }
        List<String> before = List.of("day1", "day2", "day3", "day4", "day5");
        assertThat(found()).isEqualTo(before);

        writer.forceMerge(1);
        searchers.maybeRefreshBlocking();
        assertThat(found()).as("equal in score, in the order of segments").isEqualTo(before);

        write("day6", 6);
        searchers.maybeRefreshBlocking();
        assertThat(found()).containsExactly("day5", "day4", "day3", "day2", "day1", "day6");
    }

    @Test
    void aWriteThatCameToNothingTakesNothingUp() throws IOException {
        write("old", 1);
        searchers.maybeRefreshBlocking();
        searchers.write(() -> 0);
        IndexSearcher before = searchers.acquire();
        searchers.release(before);
        searchers.maybeRefreshBlocking();
        IndexSearcher after = searchers.acquire();
        searchers.release(after);

        assertThat(after).isSameAs(before);
    }

    private void write(String id, int published) throws IOException {
        Document document = new Document();
        document.add(new StringField(Schema.ID, id, Field.Store.YES));
        document.add(new NumericDocValuesField(Schema.PUBLISHED, published));
        searchers.write(() -> writer.addDocument(document));
    }

    private List<String> found() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            ScoreDoc[] found = searcher.search(MatchAllDocsQuery.INSTANCE, 10).scoreDocs;
            return Stream.of(found).map(hit -> id(searcher, hit.doc)).toList();
        } finally {
            searchers.release(searcher);
        }
    }

    private static String id(IndexSearcher searcher, int document) {
        try {
            return searcher.storedFields().document(document).get(Schema.ID);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
