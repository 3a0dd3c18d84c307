package org.vigie.index.lucene.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryFileTest {

    private static final int SCHEMA = 5;

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private FSDirectory directory;
    private IndexWriter writer;
    private DictionaryFile file;

    @BeforeEach
    void open() throws IOException {
        directory = FSDirectory.open(folder);
        writer = writer(directory);
        file = new DictionaryFile(directory, "words", SCHEMA);
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        directory.close();
    }

    @Test
    void whatWasWrittenIsReadAsItWas() throws IOException {
        put("bread oven bread", "bread хлеб 寿司 naïve", "oven");
        try (IndexReader reader = DirectoryReader.open(writer)) {
            file.write(reader);
            WordDictionary words = file.read(reader).orElseThrow().words();
            assertThat(words.size()).isEqualTo(5);
            assertThat(words.frequency("bread")).isEqualTo(2);
            assertThat(words.startingWith("o", 2)).containsExactly(new Word("oven", 2));
            assertThat(words.endingWith("d", 2)).containsExactly(new Word("bread", 2));
            assertThat(words.near("braed", 1, 2)).extracting(NearWord::text).containsExactly("bread");
            assertThat(words.spelledLike("khleb", 2)).extracting(NearWord::text).containsExactly("хлеб");
        }
    }

    @Test
    void onlyTheDictionaryIsLeftOfWritingIt() throws IOException {
        put("bread хлеб");
        try (IndexReader reader = DirectoryReader.open(writer)) {
            String[] before = directory.listAll();
            file.write(reader);
            assertThat(directory.listAll())
                    .hasSize(before.length + 1)
                    .contains(before)
                    .contains(DictionaryFile.NAME);
        }
    }

    @Test
    void nothingIsLeftWhereWritingWasInterrupted() throws IOException {
        put("bread хлеб");
        try (IndexReader reader = DirectoryReader.open(writer)) {
            String[] before = directory.listAll();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> file.write(reader)).isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(directory.listAll()).isEqualTo(before);
        }
    }

    @Test
    void whatACrashLeftOfWritingIsDeleted() throws IOException {
        put("bread");
        write();
        String[] before = directory.listAll();
        for (String name : List.of("words_dictionary_0.tmp", "words_unsorted_1.tmp", "words_sort_a.tmp")) {
            Files.writeString(folder.resolve(name), "half");
        }
        file.deleteRemains();
        assertThat(directory.listAll()).isEqualTo(before);
    }

    @Test
    void anIndexWithoutWordsHasAnEmptyOne() throws IOException {
        try (IndexReader reader = DirectoryReader.open(writer)) {
            assertThat(file.write(reader).size()).isZero();
        }
    }

    @Test
    void thereIsNoneAtFirst() throws IOException {
        put("bread");
        assertThat(read()).isEmpty();
    }

    @Test
    void tellsHowManyDocumentsCameSince() throws IOException {
        put("bread");
        write();
        put("oven", "dough");
        assertThat(read().orElseThrow().unseen()).isEqualTo(2);
    }

    @Test
    void theOneBeforeStaysReadableWhileTheNextIsWritten() throws IOException {
        put("bread");
        write();
        WordDictionary before = read().orElseThrow().words();
        put("oven");
        write();
        assertThat(before.frequency("oven")).isZero();
        assertThat(before.frequency("bread")).isEqualTo(1);
        assertThat(read().orElseThrow().words().frequency("oven")).isEqualTo(1);
    }

    /** In the header, in the numbers of schema and segments, among the words, near the end. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.3, 0.5, 0.7, 0.9, 1})
    void aDamagedOneIsNotRead(double where) throws IOException {
        put("bread oven dough flour yeast");
        write();
        byte[] bytes = Files.readAllBytes(path());
        bytes[(int) (where * (bytes.length - 1))] ^= 0x55;
        Files.write(path(), bytes);
        assertThat(read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.5, 0.99})
    void aTruncatedOneIsNotRead(double left) throws IOException {
        put("bread oven dough flour yeast");
        write();
        byte[] bytes = Files.readAllBytes(path());
        Files.write(path(), Arrays.copyOf(bytes, (int) (left * bytes.length)));
        assertThat(read()).isEmpty();
    }

    @Test
    void oneOfAnotherIndexIsNotRead() throws IOException {
        try (FSDirectory other = FSDirectory.open(elsewhere);
                IndexWriter theirs = writer(other)) {
            add(theirs, "dough");
            try (IndexReader reader = DirectoryReader.open(theirs)) {
                new DictionaryFile(other, "words", SCHEMA).write(reader);
            }
        }
        put("bread");
        Files.copy(elsewhere.resolve(DictionaryFile.NAME), path(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(read()).isEmpty();
    }

    @Test
    void oneOfAnotherSchemaIsNotRead() throws IOException {
        put("bread");
        write();
        file = new DictionaryFile(directory, "words", SCHEMA + 1);
        assertThat(read()).isEmpty();
    }

    @Test
    void aBuildThatIsInterruptedLeavesTheOneBeforeAndNothingElse() throws IOException {
        put("bread");
        write();
        put("oven");
        try (IndexReader reader = DirectoryReader.open(writer)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> file.write(reader)).isInstanceOf(IOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(read().orElseThrow().words().frequency("bread")).isEqualTo(1);
        assertThat(directory.listAll()).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void lucenesWriterLeavesItAlone() throws IOException {
        put("bread");
        write();
        writer.commit();
        writer.close();
        writer = writer(directory);
        assertThat(read()).isPresent();
    }

    private Path path() {
        return folder.resolve(DictionaryFile.NAME);
    }

    private void write() throws IOException {
        try (IndexReader reader = DirectoryReader.open(writer)) {
            file.write(reader);
        }
    }

    private Optional<DictionaryFile.Kept> read() throws IOException {
        try (IndexReader reader = DirectoryReader.open(writer)) {
            return file.read(reader);
        }
    }

    private void put(String... texts) throws IOException {
        add(writer, texts);
    }

    private static void add(IndexWriter writer, String... texts) throws IOException {
        for (String text : texts) {
            Document document = new Document();
            document.add(new TextField("words", text, Field.Store.NO));
            writer.addDocument(document);
        }
    }

    private static IndexWriter writer(FSDirectory directory) throws IOException {
        return new IndexWriter(
                directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE));
    }
}
