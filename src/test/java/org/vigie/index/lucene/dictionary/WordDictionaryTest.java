package org.vigie.index.lucene.dictionary;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordDictionaryTest {

    @Test
    void anEmptyDictionaryAnswersNothing() {
        WordDictionary empty = Dictionaries.of();
        assertThat(empty.size()).isZero();
        assertThat(empty.frequency("bread")).isZero();
        assertThat(empty.frequency("")).isZero();
        assertThat(empty.startingWith("", 10)).isEmpty();
        assertThat(empty.endingWith("ad", 10)).isEmpty();
        assertThat(empty.near("bread", 2, 10)).isEmpty();
        assertThat(empty.spelledLike("bread", 10)).isEmpty();
        empty.forEachStartingWith("", (word, documents) -> {
            throw new AssertionError(word);
        });
    }

    @Test
    void theOnlyWordIsFoundEveryWay() {
        WordDictionary one = Dictionaries.of(Map.of("bread", 7));
        Word bread = new Word("bread", 7);
        assertThat(one.frequency("bread")).isEqualTo(7);
        assertThat(one.frequency("brea")).isZero();
        assertThat(one.frequency("breads")).isZero();
        assertThat(one.startingWith("b", 10)).containsExactly(bread);
        assertThat(one.startingWith("bread", 10)).containsExactly(bread);
        assertThat(one.startingWith("breads", 10)).isEmpty();
        assertThat(one.endingWith("ead", 10)).containsExactly(bread);
        assertThat(one.endingWith("bread", 10)).containsExactly(bread);
        assertThat(one.endingWith("abread", 10)).isEmpty();
        assertThat(one.near("braed", 1, 10)).extracting(NearWord::text).containsExactly("bread");
    }

    /** Words that are the beginnings of others, of one to four bytes a sign, over many blocks. */
    static Stream<Map<String, Integer>> dictionaries() {
        Random random = new Random(4);
        String[] alphabets = {
            "ab", "бвг", "ابت", "かきく", "漢字", "\uD83D\uDE00\uD801\uDC00\uD835\uDD04", "aéя字\uD83D\uDE00"
        };
        return Stream.of(alphabets).map(alphabet -> {
            Map<String, Integer> words = new TreeMap<>();
            int[] letters = alphabet.codePoints().toArray();
            for (int i = 0; i < 200; i++) {
                int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 16 : 8);
                int[] word = random.ints(length, 0, letters.length)
                        .map(letter -> letters[letter])
                        .toArray();
                words.put(new String(word, 0, length), 1 + random.nextInt(random.nextInt(10) == 0 ? 1_000_000 : 50));
            }
            return words;
        });
    }

    @ParameterizedTest
    @MethodSource("dictionaries")
    void everyWordHasItsFrequencyAndNoOtherHas(Map<String, Integer> words) {
        WordDictionary dictionary = Dictionaries.of(words);
        assertThat(dictionary.size()).isEqualTo(words.size());
        words.forEach((word, documents) -> {
            assertThat(dictionary.frequency(word)).as(word).isEqualTo(documents);
            for (String other : List.of(word + "a", "z" + word, word + "\uD83D\uDE01")) {
                assertThat(dictionary.frequency(other)).as(other).isEqualTo(words.getOrDefault(other, 0));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("dictionaries")
    void beginningsAndEndingsFindTheMostFrequentOfAllThatMatch(Map<String, Integer> words) {
        WordDictionary dictionary = Dictionaries.of(words);
        for (String word : words.keySet()) {
            int middle = word.offsetByCodePoints(0, word.codePointCount(0, word.length()) / 2);
            for (int limit : List.of(1, 5, 40, 2_000)) {
                String begin = word.substring(0, middle);
                assertThat(dictionary.startingWith(begin, limit).stream().map(Word::documents))
                        .containsExactlyElementsOf(mostFrequent(words, begin, "", limit));
                String end = word.substring(middle);
                assertThat(dictionary.endingWith(end, limit))
                        .allMatch(found -> found.text().endsWith(end) && words.get(found.text()) == found.documents())
                        .extracting(Word::documents)
                        .containsExactlyElementsOf(mostFrequent(words, "", end, limit));
            }
        }
    }

    private static List<Integer> mostFrequent(Map<String, Integer> words, String begin, String end, int limit) {
        return words.entrySet().stream()
                .filter(word -> word.getKey().startsWith(begin) && word.getKey().endsWith(end))
                .map(Map.Entry::getValue)
                .sorted(Comparator.reverseOrder())
                .limit(limit)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dictionaries")
    void aVisitSeesAllThatBeginSoInOrder(Map<String, Integer> words) {
        WordDictionary dictionary = Dictionaries.of(words);
        for (String word : words.keySet()) {
            String begin = word.substring(0, word.offsetByCodePoints(0, 1));
            List<String> visited = new ArrayList<>();
            dictionary.forEachStartingWith(begin, (found, documents) -> visited.add(found));
            assertThat(visited)
                    .containsExactlyElementsOf(words.keySet().stream()
                            .filter(one -> one.startsWith(begin))
                            .sorted(Comparator.comparing(BytesRef::new))
                            .toList());
        }
    }

    @Test
    void aVisitorStopsItsVisitAndALongOneIsStopped() {
        WordDictionary dictionary = Dictionaries.of(letterWords("a", 12_000));
        List<String> visited = new ArrayList<>();
        dictionary.forEachStartingWith("a", (word, documents) -> {
            visited.add(word);
            return visited.size() < 3;
        });
        assertThat(visited).hasSize(3);
        visited.clear();
        dictionary.forEachStartingWith("a", (word, documents) -> visited.add(word));
        assertThat(visited).hasSize(10_000);
    }

    @Test
    void equallyFrequentWordsComeInTheirOrder() {
        WordDictionary dictionary = Dictionaries.of(letterWords("a", 1_000));
        assertThat(dictionary.startingWith("a", 3)).extracting(Word::text).containsExactly("aaaa", "aaab", "aaac");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d41d8cd98f00b204",
                "20240131",
                "a1b2c3d4e5",
                "www.example",
                "one.two.example",
                "123456789",
                "\uFFFDword",
                "Zcaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void idsNumbersAndAddressesAreNoWords(String word) {
        assertThat(Dictionaries.of(word).size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "1080p",
                "h264",
                "x265",
                "mp3",
                "peertube2",
                "node.js",
                "facade",
                "deadbeef",
                "rindfleischetikettierung",
                "٢٠٢٤",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void whatPeopleTypeIsAWord(String word) {
        assertThat(Dictionaries.of(word).frequency(word)).isEqualTo(1);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                "\uD800",
                "\uDC00\uD800",
                "a\uD800",
                "\uDFFFbread",
                "\0",
                "\uFFFF",
                "a".repeat(10_000),
                "漢".repeat(10_000),
                "\uD83D\uDE00".repeat(5_000),
                "ا".repeat(64),
                "b\uD800ead",
                "~krt",
                "'",
                "ー",
                "ゃ",
                "بت".repeat(30),
                "тк".repeat(16),
                "0000");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileQueryFindsNothingAndBreaksNothing(String query) {
        WordDictionary dictionary = Dictionaries.of("xylophone", "хлеб", "كشري", "饺子");
        assertThat(dictionary.frequency(query)).isZero();
        assertThat(dictionary.endingWith(query, 1).size()).isLessThanOrEqualTo(1);
        assertThat(dictionary.startingWith(query, Integer.MAX_VALUE).size()).isLessThanOrEqualTo(4);
        assertThat(dictionary.near(query, Integer.MAX_VALUE, Integer.MAX_VALUE)).isEmpty();
        assertThat(dictionary.near(query, 2, -1)).isEmpty();
        assertThat(dictionary.spelledLike(query, Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void wordsOutOfOrderAreRefused() throws IOException {
        WordDictionaryBuilder builder =
                new WordDictionaryBuilder(new ByteBuffersDirectory(), new PartsWriter(new ByteBuffersDataOutput()));
        builder.add(new BytesRef("b"), 1);
        BytesRef before = new BytesRef("a");
        assertThatThrownBy(() -> builder.add(before, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWordTakesFewBytes() throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        WordDictionaryBuilder builder = new WordDictionaryBuilder(new ByteBuffersDirectory(), new PartsWriter(out));
        for (BytesRef word : new TreeSet<>(
                letterWords("", 300_000).keySet().stream().map(BytesRef::new).toList())) {
            builder.add(word, 1);
        }
        builder.finish();
        assertThat(out.size()).isBetween(300_000L * 3, 300_000L * 10);
    }

    @Test
    void theSegmentsOfAnIndexAreCountedTogether() throws IOException {
        IndexWriterConfig config =
                new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, config)) {
            for (String text : List.of("bread bread oven", "bread butter", "oven d41d8cd98f00b204")) {
                Document document = new Document();
                document.add(new TextField("words", text, Field.Store.NO));
                writer.addDocument(document);
                writer.commit();
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                assertThat(reader.leaves()).hasSize(3);
                WordDictionary dictionary = Dictionaries.of(reader, "words");
                assertThat(dictionary.startingWith("", 10))
                        .containsExactly(new Word("bread", 2), new Word("oven", 2), new Word("butter", 1));
                assertThat(Dictionaries.of(reader, "none").size()).isZero();
            }
        }
    }

    /** Words of four letters or more, all in one document. */
    private static Map<String, Integer> letterWords(String begin, int count) {
        return IntStream.range(0, count).boxed().collect(toMap(i -> begin + letters(i), i -> 1));
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        int left = number;
        while (letters.length() < 3 || left > 0) {
            letters.insert(0, (char) ('a' + left % 26));
            left /= 26;
        }
        return letters.toString();
    }
}
