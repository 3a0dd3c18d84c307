package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.catalog.Samples.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Video;

class GenerationsTest {

    private static final int ITEMS = 40;

    @TempDir
    Path data;

    @Test
    void aCleanStopLosesNothingAndCommitsGoOnCounting() {
        long promised = fill();
        try (LuceneIndex index = LuceneIndexes.open(data)) {
            assertThat(found(index)).isEqualTo(ITEMS);
            assertThat(index.lastCommit()).isGreaterThanOrEqualTo(promised);
            assertThat(index.put(List.of(video("One more").build()))).isGreaterThan(index.lastCommit());
        }
    }

    @Test
    void aWriteIsToldTheCommitThatHoldsIt() {
        try (LuceneIndex index = LuceneIndexes.open(data)) {
            long promised = index.put(List.of(video("Bread").build()));
            assertThat(index.lastCommit()).isLessThan(promised);
            index.commit();
            assertThat(index.lastCommit()).isEqualTo(promised);
            index.commit();
            assertThat(index.lastCommit()).as("nothing new, nothing committed").isEqualTo(promised);
        }
    }

    @Test
    void aWriteOfNothingIsHeldByWhatIsCommittedAlready() {
        try (LuceneIndex index = LuceneIndexes.open(data)) {
            index.put(List.of(video("Bread").build()));
            index.commit();
            assertThat(index.put(List.of())).isEqualTo(index.lastCommit());
            assertThat(index.remove(List.of())).isEqualTo(index.lastCommit());
        }
    }

    @Test
    void aWriteOfNothingIsHeldNoSoonerThanTheLastBeforeIt() {
        try (LuceneIndex index = LuceneIndexes.open(data)) {
            long bread = index.put(List.of(video("Bread").build()));
            assertThat(index.remove(List.of())).isEqualTo(bread);
        }
    }

    @Test
    void anIndexOfAnotherSchemaIsRebuiltFromItsSources() throws IOException {
        long promised = fill();
        try (FSDirectory directory = FSDirectory.open(generation(1));
                IndexWriter writer =
                        new IndexWriter(directory, WriterSettings.of().setOpenMode(OpenMode.APPEND))) {
            writer.setLiveCommitData(
                    java.util.Map.of(Generations.SCHEMA_KEY, "0", Generations.COMMIT_KEY, "" + promised)
                            .entrySet());
        }
        try (LuceneIndex index = LuceneIndexes.open(data)) {
            assertThat(found(index)).isEqualTo(ITEMS);
            assertThat(index.lastCommit()).isEqualTo(promised);
        }
        assertThat(generation(1)).doesNotExist();
        assertThat(generation(2)).exists();
    }

    /** Until schema 3, sources were JSON in a stored field. */
    @Test
    void anIndexWhoseSourcesWereStoredAsJsonIsRebuiltFromThem() throws IOException {
        Files.createDirectories(generation(1));
        Files.writeString(data.resolve("index/current"), "generation-1\n");
        try (FSDirectory directory = FSDirectory.open(generation(1));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int number = 0; number < ITEMS; number++) {
                Video video = video("Bread " + number).build();
                Document document = new Document();
                document.add(new StringField(Schema.ID, Schema.id(video.id()), Field.Store.NO));
                document.add(new StringField(Schema.KIND, "VIDEO", Field.Store.YES));
                document.add(new StoredField(Schema.SOURCE, SourceCodec.encode(video)));
                writer.addDocument(document);
            }
            writer.setLiveCommitData(java.util.Map.of(Generations.SCHEMA_KEY, "3", Generations.COMMIT_KEY, "17")
                    .entrySet());
        }
        try (LuceneIndex index = LuceneIndexes.open(data)) {
            assertThat(found(index)).isEqualTo(ITEMS);
            assertThat(index.lastCommit()).isEqualTo(17);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".cfs", ".si", ".cfe", "segments_"})
    void aDamagedIndexIsSetAsideAndTheEngineStarts(String file) throws IOException {
        fill();
        damage(file);
        try (LuceneIndex index = LuceneIndexes.open(data)) {
            assertThat(index.lastCommit()).as("so that all is crawled again").isZero();
            index.put(List.of(video("Works again").build()));
            index.refresh();
            assertThat(index.search(Queries.videos("works again").build()).total())
                    .isEqualTo(1);
        }
        assertThat(data.resolve("index/damaged-1")).isDirectory();
    }

    /** Sources are the last and largest file; at its end stands in a few bits where each begins and the one before ends. */
    @ParameterizedTest
    @CsvSource({"3000, 1", "40, 3"})
    void whatCanStillBeReadOfADamagedIndexIsKept(int fromEnd, long lost) throws IOException {
        fill();
        Path compound = file(".cfs");
        byte[] bytes = Files.readAllBytes(compound);
        bytes[bytes.length - fromEnd] ^= 0x55;
        Files.write(compound, bytes);
        crash();
        try (LuceneIndex index = LuceneIndexes.open(data)) {
            assertThat(found(index)).as("one byte costs little").isBetween(ITEMS - lost, (long) ITEMS);
            assertThat(index.lastCommit()).isZero();
        }
    }

    /** So that checksums are compared after a crash, and after any change to the files. */
    @Test
    void onlyAStopInOrderIsRememberedAndOnlyOnce() throws IOException {
        fill();
        CleanStop stop = new CleanStop(data.resolve("index"));
        assertThat(stop.isUnchanged(generation(1))).as("as it was left").isTrue();
        assertThat(stop.isUnchanged(generation(1))).as("a crash follows").isFalse();
        fill();
        Files.write(generation(1).resolve("more"), new byte[1]);
        assertThat(new CleanStop(data.resolve("index")).isUnchanged(generation(1)))
                .as("with another file")
                .isFalse();
    }

    @Test
    void whatACrashLeftBetweenBuildingAndSwitchingIsRemoved() throws IOException {
        fill();
        Files.createDirectories(generation(2));
        Files.writeString(generation(2).resolve("half"), "built");
        try (LuceneIndex index = LuceneIndexes.open(data)) {
            assertThat(found(index)).isEqualTo(ITEMS);
        }
        assertThat(generation(2)).doesNotExist();
    }

    /** Answers the commit promised for the last write. */
    private long fill() {
        try (LuceneIndex index = LuceneIndexes.open(data)) {
            List<Video> videos = IntStream.range(0, ITEMS)
                    .mapToObj(number -> video("Bread " + number).build())
                    .toList();
            index.put(videos);
            return index.remove(List.of(video("Not there").build().id()));
        }
    }

    private void damage(String name) throws IOException {
        Path file = file(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
        crash();
    }

    /** File times may be too coarse to tell what was written a moment after a stop. */
    private void crash() throws IOException {
        Files.delete(data.resolve("index/stopped"));
    }

    private Path file(String name) throws IOException {
        try (Stream<Path> files = Files.list(generation(1))) {
            return files.filter(path -> path.getFileName().toString().contains(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path generation(int number) {
        return data.resolve("index/generation-" + number);
    }

    private static long found(LuceneIndex index) {
        return index.search(Queries.videos("bread").build()).total();
    }
}
