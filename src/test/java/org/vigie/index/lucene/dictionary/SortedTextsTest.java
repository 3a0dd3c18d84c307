package org.vigie.index.lucene.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class SortedTextsTest {

    private record Entry(String text, long value) {}

    private static final Comparator<Entry> ORDER = Comparator.<Entry, byte[]>comparing(
                    entry -> entry.text().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)
            .thenComparingLong(Entry::value);

    private final ByteBuffersDirectory temporary = new ByteBuffersDirectory();

    @Test
    void nothingIsSortedWithoutAFile() throws IOException {
        try (SortedTexts texts = new SortedTexts(temporary)) {
            assertThat(sorted(texts)).isEmpty();
            assertThat(temporary.listAll()).isEmpty();
        }
    }

    /** Several megabytes, so that not all are in memory at once. */
    @Test
    void comeInTheOrderOfTheirBytesAndValues() throws IOException {
        Random random = new Random(11);
        List<Entry> entries = new ArrayList<>();
        String[] letters = {"a", "b", "ß", "я", "字", "\uD83D\uDE00"};
        for (int i = 0; i < 150_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(12); left >= 0; left--) {
                text.append(letters[random.nextInt(letters.length)]);
            }
            long value = random.nextInt(10) == 0 ? Long.MAX_VALUE - random.nextInt(9) : random.nextInt(1_000);
            entries.add(new Entry(text.toString(), value));
        }
        try (SortedTexts texts = new SortedTexts(temporary)) {
            for (Entry entry : entries) {
                texts.add(entry.text(), entry.value());
            }
            List<Entry> found = sorted(texts);
            entries.sort(ORDER);
            assertThat(found.equals(entries)).isTrue();
        }
        assertThat(temporary.listAll()).isEmpty();
    }

    @Test
    void aTextStandsBeforeWhatBeginsSo() throws IOException {
        try (SortedTexts texts = new SortedTexts(temporary)) {
            texts.add("\u0001", 2);
            texts.add("ab", 0);
            texts.add("a", Long.MAX_VALUE);
            texts.add("", 1);
            assertThat(sorted(texts)).extracting(Entry::text).containsExactly("", "\u0001", "a", "ab");
        }
    }

    private static List<Entry> sorted(SortedTexts texts) throws IOException {
        List<Entry> sorted = new ArrayList<>();
        texts.forEach((text, value) -> sorted.add(new Entry(text.utf8ToString(), value)));
        return sorted;
    }
}
