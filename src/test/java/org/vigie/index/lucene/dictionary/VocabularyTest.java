package org.vigie.index.lucene.dictionary;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {

    @TempDir
    private Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private Duration takes = Duration.ZERO;
    private boolean broken;
    private boolean closing;
    private FSDirectory directory;
    private IndexWriter writer;
    private Vocabulary vocabulary;

    @BeforeEach
    void open() throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()));
        vocabulary = new Vocabulary(
                use -> {
                    if (broken) {
                        throw new IOException("disk");
                    }
                    now = now.plus(takes);
                    try (DirectoryReader reader = DirectoryReader.open(writer)) {
                        use.accept(reader);
                    }
                },
                new DictionaryFile(directory, "words", 1),
                new Clock() {
                    @Override
                    public Instant instant() {
                        return now;
                    }

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                },
                build -> {
                    if (closing) {
                        throw new RejectedExecutionException();
                    }
                    background.add(build);
                });
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        directory.close();
    }

    @Test
    void itIsEmptyUntilTheFirstBuildInTheBackground() throws IOException {
        put("bread");
        refresh();
        assertThat(vocabulary.words().size()).isZero();
        runBackground();
        assertThat(vocabulary.words().frequency("bread")).isEqualTo(1);
    }

    @Test
    void aSmallOneIsRebuiltTwoSecondsAfterTheLast() throws IOException {
        build("bread");
        put("oven");
        now = now.plusMillis(1_999);
        refresh();
        assertThat(background).isEmpty();
        now = now.plusMillis(1);
        refresh();
        runBackground();
        assertThat(vocabulary.words().frequency("oven")).isEqualTo(1);
    }

    @Test
    void nothingIsRebuiltWhereNothingChanged() throws IOException {
        build("bread");
        WordDictionary before = vocabulary.words();
        now = now.plus(Duration.ofDays(1));
        refresh();
        assertThat(background).isEmpty();
        assertThat(vocabulary.words()).isSameAs(before);
    }

    @Test
    void aChangeThatNoSearcherSeesYetWaitsForTheNextRefresh() throws IOException {
        build("bread");
        now = now.plusSeconds(5);
        vocabulary.beforeRefresh();
        put("oven");
        vocabulary.afterRefresh(true);
        assertThat(background).isEmpty();
        refresh();
        assertThat(background).hasSize(1);
    }

    @Test
    void aLargeOneIsRebuiltAfterFiftyTimesWhatItTookAndWithOneDocumentInAHundredChanged() throws IOException {
        takes = Duration.ofSeconds(12);
        for (int i = 0; i < 200; i++) {
            put(words(i * 600, 600));
        }
        refresh();
        runBackground();
        assertThat(vocabulary.words().size()).isEqualTo(120_000);
        put("first");
        now = now.plus(Duration.ofMinutes(10));
        refresh();
        assertThat(background).as("one of two hundred").isEmpty();
        put("second");
        refresh();
        assertThat(background).as("two of two hundred").hasSize(1);
        runBackground();
        put("third", "fourth", "fifth");
        now = now.plus(Duration.ofMinutes(10)).minus(takes).minusMillis(1);
        refresh();
        assertThat(background).as("too early").isEmpty();
        now = now.plusMillis(1);
        refresh();
        runBackground();
        assertThat(vocabulary.words().frequency("fifth")).isEqualTo(1);
    }

    @Test
    void onlyOneBuildRunsAtATime() throws IOException {
        put("bread");
        refresh();
        put("oven");
        now = now.plusSeconds(60);
        refresh();
        assertThat(background).hasSize(1);
    }

    @Test
    void aFailedBuildKeepsTheOldOneAndIsTriedAgain() throws IOException {
        build("bread");
        put("oven");
        now = now.plusSeconds(2);
        broken = true;
        refresh();
        runBackground();
        assertThat(vocabulary.words().frequency("bread")).isEqualTo(1);
        broken = false;
        refresh();
        assertThat(background).as("not at once").isEmpty();
        now = now.plus(Duration.ofMinutes(10));
        refresh();
        runBackground();
        assertThat(vocabulary.words().frequency("oven")).isEqualTo(1);
    }

    @Test
    void aClockSetBackDoesNotStopIt() throws IOException {
        build("bread");
        put("oven");
        now = now.minus(Duration.ofDays(1));
        refresh();
        assertThat(background).hasSize(1);
    }

    @Test
    void aClosingIndexHasNoMoreBuilds() throws IOException {
        closing = true;
        put("bread");
        refresh();
        closing = false;
        refresh();
        assertThat(background).hasSize(1);
    }

    @Test
    void whatTheLastRunLeftIsThereAtOnceAndStaysWhereNothingChanged() throws IOException {
        build("bread");
        startAnew();
        assertThat(vocabulary.words().frequency("bread")).isEqualTo(1);
        now = now.plus(Duration.ofDays(1));
        refresh();
        assertThat(background).isEmpty();
    }

    @Test
    void whatTheLastRunLeftIsRebuiltSomeSecondsAfterTheStartWhereItLacksSomething() throws IOException {
        build("bread");
        put("oven");
        startAnew();
        now = now.plusMillis(4_999);
        refresh();
        assertThat(background).isEmpty();
        now = now.plusMillis(1);
        refresh();
        runBackground();
        assertThat(vocabulary.words().frequency("oven")).isEqualTo(1);
    }

    @Test
    void whoWaitsForTheLatestOfWhatTheLastRunLeftGetsIt() throws IOException, InterruptedException {
        build("bread");
        put("oven");
        startAnew();
        refresh();
        vocabulary.settle();
        assertThat(vocabulary.words().frequency("oven")).isEqualTo(1);
    }

    private void startAnew() throws IOException {
        close();
        open();
        vocabulary.open();
    }

    private void build(String text) throws IOException {
        put(text);
        refresh();
        runBackground();
    }

    private void put(String... texts) throws IOException {
        for (String text : texts) {
            Document document = new Document();
            document.add(new TextField("words", text, Field.Store.NO));
            writer.addDocument(document);
        }
        vocabulary.changed(texts.length);
    }

    private void refresh() {
        vocabulary.beforeRefresh();
        vocabulary.afterRefresh(true);
    }

    private void runBackground() {
        background.remove().run();
    }

    private static String words(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> Integer.toString(number, 26)
                        .chars()
                        .map(digit -> Character.isDigit(digit) ? digit - '0' + 'q' : digit)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .collect(joining(" "));
    }
}
