package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.catalog.Samples;
import org.vigie.index.Exclusions;
import org.vigie.index.lucene.dictionary.DictionaryFile;

/** The dictionary of words from one start of the engine to the next. */
class KeptDictionaryTest {

    @TempDir
    private Path data;

    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = LuceneIndexes.open(data);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void wordsAreSuggestedAtOnceAfterAStart() throws IOException {
        index.put(List.of(Samples.video("Harbour at night").build()));
        index.settle();
        Object made = file();
        restart();
        assertThat(index.suggest("harb", Exclusions.NONE, Set.of(), 5)).isNotEmpty();
        index.settle();
        assertThat(file()).as("not made anew").isEqualTo(made);
    }

    @Test
    void alsoAfterAllSegmentsBecameOne() throws IOException {
        IntStream.range(0, 20).forEach(number -> {
            index.put(List.of(Samples.video("Harbour " + number).build()));
            index.commit();
        });
        index.settle();
        Object made = file();
        restart();
        assertThat(index.suggest("harb", Exclusions.NONE, Set.of(), 5)).isNotEmpty();
        index.settle();
        assertThat(file()).as("not made anew").isEqualTo(made);
    }

    @Test
    void aDamagedOneIsMadeAnew() throws IOException {
        index.put(List.of(Samples.video("Harbour at night").build()));
        index.settle();
        index.close();
        byte[] bytes = Files.readAllBytes(path());
        bytes[bytes.length / 2] ^= 1;
        Files.write(path(), bytes);
        open();
        index.settle();
        assertThat(index.suggest("harb", Exclusions.NONE, Set.of(), 5)).isNotEmpty();
    }

    private Path path() {
        return data.resolve("index/generation-1").resolve(DictionaryFile.NAME);
    }

    /** Another one each time it is made. */
    private Object file() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path(), BasicFileAttributes.class);
        return List.of(String.valueOf(attributes.fileKey()), attributes.lastModifiedTime());
    }

    private void restart() {
        index.close();
        open();
    }
}
