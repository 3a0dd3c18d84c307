package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitsTest {

    private static final int COMMITS = 100;
    private static final int DOCUMENTS_A_WRITE = 5;
    private static final Duration PAUSE = Duration.ofNanos(100_000);

    @TempDir
    private Path folder;

    /** Number by write. */
    private final Map<Integer, Long> promised = new ConcurrentHashMap<>();

    private FSDirectory directory;
    private IndexWriter writer;
    private Commits commits;

    @BeforeEach
    void open() throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false));
        commits = new Commits(writer);
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        directory.close();
    }

    @Test
    void whatACommitSaysItHoldsIsOnDiskHoweverMuchIsWrittenMeanwhile() throws IOException {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> even = CompletableFuture.runAsync(() -> write(0, enough), Thread.ofPlatform()::start);
        CompletableFuture<Void> odd = CompletableFuture.runAsync(() -> write(1, enough), Thread.ofPlatform()::start);
        int held = 0;
        for (int time = 0; time < COMMITS; time++) {
            commits.commit();
            held += assertIsOnDisk(commits.last());
        }
        enough.set(true);
        even.join();
        odd.join();
        assertThat(held).isPositive();
        commits.commit();
        assertIsOnDisk(commits.last());
        assertThat(promised).as("what no commit says it holds").isEmpty();
    }

    @Test
    void aMergeAloneKeepsTheNumber() throws IOException {
        write(1, 0);
        commits.commit();
        write(2, 0);
        commits.commit();
        long before = commits.last();
        writer.forceMerge(1);
        assertThat(writer.hasUncommittedChanges()).isTrue();
        commits.commit();
        assertThat(writer.hasUncommittedChanges()).isFalse();
        assertThat(commits.last()).isEqualTo(before);
    }

    @Test
    void whereNothingWasWrittenNothingIsCommitted() throws IOException {
        write(1, 0);
        commits.commit();
        String[] files = directory.listAll();
        for (int time = 0; time < 5; time++) {
            commits.commit();
            DirectoryReader.open(writer).close();
        }
        assertThat(directory.listAll()).isEqualTo(files);
    }

    @Test
    void numbersGoOnAfterAStop() throws IOException {
        long first = write(1, 0);
        commits.commit();
        assertThat(commits.last()).isEqualTo(first);
        close();
        open();
        assertThat(commits.last()).isEqualTo(first);
        assertThat(write(2, 0)).isGreaterThan(first);
    }

    private void write(int parity, AtomicBoolean enough) {
        for (int write = parity; !enough.get(); write += 2) {
            long number = 0;
            for (int document = 0; document < DOCUMENTS_A_WRITE; document++) {
                number = write(write, document);
            }
            promised.put(write, number);
            // Else there were more to look at with every commit than with the one before.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private long write(int write, int number) {
        Document document = new Document();
        document.add(new StringField("write", String.valueOf(write), Field.Store.NO));
        document.add(new StringField("id", write + "-" + number, Field.Store.NO));
        try {
            return commits.wrote(writer.addDocument(document));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Each write once. */
    private int assertIsOnDisk(long commit) throws IOException {
        int held = 0;
        try (IndexReader reader = DirectoryReader.open(directory)) {
            for (Map.Entry<Integer, Long> write : promised.entrySet()) {
                if (write.getValue() <= commit) {
                    assertThat(reader.docFreq(new Term("write", String.valueOf(write.getKey()))))
                            .as("documents of write %d, numbered %d, in %d", write.getKey(), write.getValue(), commit)
                            .isEqualTo(DOCUMENTS_A_WRITE);
                    promised.remove(write.getKey());
                    held++;
                }
            }
        }
        return held;
    }
}
