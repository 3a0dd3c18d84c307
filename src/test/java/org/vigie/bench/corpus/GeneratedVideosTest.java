package org.vigie.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Video;

class GeneratedVideosTest {

    private static final int MANY = 3_000;
    private static final List<Video> VIDEOS = new GeneratedVideos().first(MANY).toList();

    /** Figures of different days can be compared only if this stays: raise the version when it has to change. */
    @Test
    void theFirstVideosAreTheSameForEver() {
        CRC32 hash = new CRC32();
        VIDEOS.stream().limit(500).forEach(video -> hash.update(video.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(GeneratedVideos.VERSION).isEqualTo(1);
        assertThat(hash.getValue()).isEqualTo(0L);
    }

    @Test
    void aVideoIsTheSameHoweverItIsAskedFor() {
        GeneratedVideos corpus = new GeneratedVideos();
        assertThat(corpus.video(MANY - 1)).isEqualTo(VIDEOS.getLast());
        assertThat(corpus.video(7)).isEqualTo(VIDEOS.get(7));
    }

    @Test
    void theWordsOfANameAreItsText() {
        GeneratedVideos corpus = new GeneratedVideos();
        for (int number = 0; number < 200; number++) {
            String joined = String.join("", corpus.nameWords(number));
            assertThat(VIDEOS.get(number).text().name().replace(" ", "")).isEqualToIgnoringCase(joined);
        }
    }

    @Test
    void noTwoVideosAreTheSame() {
        assertThat(VIDEOS).extracting(Video::uuid).doesNotHaveDuplicates();
        assertThat(VIDEOS).extracting(video -> video.text().name()).doesNotHaveDuplicates();
    }

    @Test
    void descriptionsAreAsLongAsInTheFederation() {
        int[] words = VIDEOS.stream()
                .filter(video -> video.text().description() != null && spaced(video))
                .mapToInt(video -> video.text().description().split("\\s+").length)
                .sorted()
                .toArray();
        assertThat(words[words.length / 2]).isBetween(55, 80);
        assertThat(Arrays.stream(words).average().orElseThrow()).isBetween(75.0, 105.0);
        assertThat(share(video -> video.text().description() == null)).isCloseTo(0.12, Offset.offset(0.02));
    }

    @Test
    void labelsAndFlagsAreAsFrequentAsInTheFederation() {
        assertThat(share(video -> video.labels().language().id() == null)).isCloseTo(0.1, Offset.offset(0.02));
        assertThat(share(video -> video.sensitivity().sensitive())).isCloseTo(0.03, Offset.offset(0.012));
        assertThat(share(video -> video.live())).isCloseTo(0.02, Offset.offset(0.01));
        assertThat(share(video -> video.text().tags().isEmpty())).isCloseTo(1 / 6.0, Offset.offset(0.03));
    }

    @Test
    void severalScriptsAreThereAndSomeHaveNoSpaces() {
        assertThat(VIDEOS)
                .anyMatch(video -> has(video, Character.UnicodeScript.CYRILLIC))
                .anyMatch(video -> has(video, Character.UnicodeScript.ARABIC))
                .anyMatch(video -> has(video, Character.UnicodeScript.HAN) && !spaced(video))
                .anyMatch(video -> has(video, Character.UnicodeScript.THAI) && !spaced(video));
    }

    /** The n-th most frequent word has about a share of 1/n of the first one's, as in real texts. */
    @Test
    void aFewWordsAreVeryFrequentAndMostAreRare() {
        Map<String, Integer> counts = new HashMap<>();
        VIDEOS.stream()
                .filter(video -> video.text().description() != null)
                .flatMap(video -> Arrays.stream(video.text().description().split("\\s+")))
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        int[] sorted =
                counts.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        int all = IntStream.of(sorted).sum();
        int top = IntStream.of(sorted).skip(sorted.length - 100).sum();
        long once = IntStream.of(sorted).filter(count -> count == 1).count();
        assertThat((double) top / all).isBetween(0.2, 0.5);
        assertThat((double) once / sorted.length).isBetween(0.4, 0.8);
    }

    @Test
    void aFewHostsHaveMostVideosAndNoneHasAll() {
        Map<String, Integer> counts = new HashMap<>();
        VIDEOS.forEach(video -> counts.merge(video.host().name(), 1, Integer::sum));
        int[] sorted =
                counts.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        double largest = (double) sorted[sorted.length - 1] / MANY;
        assertThat(largest).isBetween(0.01, 0.3);
        assertThat(sorted.length).isGreaterThan(50);
    }

    private static double share(Predicate<Video> which) {
        return (double) VIDEOS.stream().filter(which).count() / MANY;
    }

    private static boolean spaced(Video video) {
        return video.text().name().contains(" ");
    }

    private static boolean has(Video video, Character.UnicodeScript script) {
        return video.text().name().codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == script);
    }
}
