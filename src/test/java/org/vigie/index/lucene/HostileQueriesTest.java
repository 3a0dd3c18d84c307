package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.bench.BackgroundVideos;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Exclusions;
import org.vigie.index.Hits;
import org.vigie.index.Query;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.Text;
import org.vigie.index.Ranking;

/** Whatever is typed, the index answers, and soon. */
class HostileQueriesTest {

    /** A hundred times what the worst takes on an idle machine, and still no request that hangs. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir
    private static Path data;

    private static LuceneIndex index;

    @BeforeAll
    static void fill() {
        index = LuceneIndexes.open(data, Clock.systemUTC(), LONGEST);
        index.put(new BackgroundVideos(2).items(3_000).toList());
        index.settle();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static Stream<String> hostile() {
        return Stream.of(longOnes(), syntax(), unseen()).flatMap(all -> all);
    }

    private static Stream<String> longOnes() {
        Random random = new Random(41);
        return Stream.of(
                "a".repeat(1 << 20),
                "word ".repeat(10_000),
                "a ".repeat(500),
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "w" + Integer.toString(i, 36))
                        .collect(Collectors.joining(" ")),
                letters(random, 'a', 26, 350, 0),
                letters(random, 'a', 26, 4_000, 9),
                letters(random, 'a', 26, 4_000, 3),
                letters(random, 'a', 26, 100, 2),
                letters(random, 0x4E00, 20_000, 5_000, 0),
                letters(random, 0x4E00, 300, 5_000, 60),
                letters(random, 0xAC00, 11_000, 5_000, 60),
                letters(random, 0x30A1, 80, 5_000, 60),
                letters(random, 0x0E01, 40, 5_000, 0),
                letters(random, 0x0627, 30, 3_000, 7),
                letters(random, 0x0430, 32, 3_000, 9),
                letters(random, 0x0900, 100, 3_000, 5),
                letters(random, 0x1F300, 700, 2_000, 0),
                letters(random, 0x0300, 100, 5_000, 0),
                "a\u0301\u0323".repeat(2_000),
                "a" + "\u0301".repeat(5_000),
                "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t-u-v-w-x-y-z-".repeat(50),
                "l'".repeat(3_000) + "eau",
                "c++".repeat(2_000),
                "1.2.3.4.5.".repeat(1_000),
                "\"".repeat(2_001),
                "(".repeat(3_000) + "a" + ")".repeat(3_000),
                "ﷺ".repeat(700),
                "㍿".repeat(500),
                "ſ".repeat(300) + "ẛ̣".repeat(200));
    }

    private static Stream<String> syntax() {
        return Stream.of(
                "\"unbalanced and \"more",
                "name:(a AND b) OR (c NOT d)^4 ~2 [1 TO 5} {x TO *] /re(ge)*x/ && || ! \\",
                "*:* OR _exists_:id",
                "*",
                "?",
                "a* b? ~",
                "+-&&||!(){}[]^\"~*?:\\/",
                "\\",
                "(a+)+$ (.*)*x [[[[ ((((",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "%00%ff%",
                "-",
                "- - -",
                "-\"",
                ":",
                "::::",
                "@",
                "a@b@c@d");
    }

    private static Stream<String> unseen() {
        return Stream.of(
                "\0\001\037\177",
                String.valueOf((char) 0xD800),
                (char) 0xDC00 + "" + (char) 0xD800 + " " + (char) 0xDFFF,
                "a" + (char) 0xD800 + "b",
                "\uFFFF\uFFFE\uFDD0",
                "\u202E\u2066\u200F\u200D\u200C\uFEFF",
                "\u200D".repeat(5_000),
                "👩‍👩‍👧‍👦".repeat(500));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isAnsweredAsWords(String typed) {
        answered(Text.of(typed));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isAnsweredAsPhrasesAndExclusions(String typed) {
        answered(new Text("boat", List.of(typed, typed), List.of(typed)));
        answered(new Text(typed, List.of(typed), List.of("boat", typed)));
    }

    @Test
    void everyBlockOfUnicodeIsAnswered() {
        for (int first = 0; first <= Character.MAX_CODE_POINT; first += 2_048) {
            StringBuilder together = new StringBuilder();
            StringBuilder apart = new StringBuilder();
            for (int point = first; point < first + 2_048; point += 17) {
                together.appendCodePoint(point);
                apart.appendCodePoint(point).append(' ');
            }
            answered(Text.of(together.toString()));
            answered(Text.of(apart.toString()));
        }
    }

    @Test
    void anyMixtureIsAnswered() {
        Random random = new Random(43);
        List<String> parts = List.of(
                "\"", "-", "c++", ".net", "映", "カ", "가", "a", "é", "\u0301", "ا", "\u200C", "😀", "'", " ", " ", "3.1",
                "ß", "ﬁ", "ก", "क", "_");
        for (int round = 0; round < 1_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                typed.append(parts.get(random.nextInt(parts.size())));
            }
            answered(Text.of(typed.toString()));
        }
    }

    /** In time, or the deadline of the index breaks it. */
    private static void answered(Text text) {
        Query query = new Query(
                ItemKind.VIDEO,
                text,
                List.of(),
                List.of(),
                Exclusions.NONE,
                Ranking.DEFAULT,
                Set.of("en"),
                Sort.MATCH,
                0,
                10,
                Extras.USUAL);
        Hits hits = index.search(query);
        assertThat(hits.page()).hasSizeLessThanOrEqualTo(10).allMatch(hit -> Double.isFinite(hit.score()));
    }

    private static String letters(Random random, int first, int count, int length, int wordLength) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(first + random.nextInt(count));
            if (wordLength > 0 && i % wordLength == wordLength - 1) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
