package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietMergeTest {

    private static final int DOCUMENTS = 1_000;

    @TempDir
    private Path folder;

    private FSDirectory directory;
    private IndexWriter writer;
    private QuietMerge merge;

    @BeforeEach
    void open() throws IOException {
        directory = FSDirectory.open(folder);
        // Merges nothing by itself that is as small as this.
        LogDocMergePolicy merges = new LogDocMergePolicy();
        merges.setMergeFactor(100);
        writer = new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(merges));
        merge = new QuietMerge(writer, directory);
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        directory.close();
    }

    @Test
    void segmentsBecomeOneOnceLittleIsWritten() throws IOException {
        segment(DOCUMENTS);
        segment(DOCUMENTS);
        look();
        assertThat(segments()).as("while much is written").isEqualTo(2);

        merge.written(DOCUMENTS / 500);
        boolean ended = look();
        while (!ended) {
            Thread.onSpinWait();
            ended = look();
        }
        assertThat(segments()).isOne();
    }

    @Test
    void fewDocumentsBesideALargeSegmentAreLeftAlone() throws IOException {
        segment(DOCUMENTS);
        segment(DOCUMENTS / 10);
        look();
        look();
        assertThat(now()).isFalse();
        assertThat(segments()).isEqualTo(2);
    }

    @Test
    void whoWaitsHasOneSegmentAtOnce() throws IOException {
        segment(DOCUMENTS);
        segment(DOCUMENTS);
        assertThat(now()).isTrue();
        assertThat(segments()).isOne();
        assertThat(now()).as("again").isFalse();
    }

    @Test
    void theDeletedCountAsIfTheyWereElsewhere() throws IOException {
        segment(DOCUMENTS);
        writer.deleteDocuments(NumericDocValuesField.newSlowRangeQuery("number", 0, DOCUMENTS / 2));
        writer.commit();
        assertThat(now()).isTrue();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            assertThat(reader.hasDeletions()).isFalse();
        }
    }

    private void segment(int documents) throws IOException {
        for (int i = 0; i < documents; i++) {
            Document document = new Document();
            document.add(new NumericDocValuesField("number", i));
            writer.addDocument(document);
        }
        writer.commit();
        merge.written(documents);
    }

    private boolean look() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return merge.look(reader);
        }
    }

    private boolean now() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return merge.now(reader);
        }
    }

    private int segments() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return reader.leaves().size();
        }
    }
}
