package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.Video;

class BackgroundVideosTest {

    private static final int COUNT = 20_000;

    private final BackgroundVideos background = new BackgroundVideos(1);

    @Test
    void theyAreTheSameEachTimeAndHoweverManyThereAre() {
        List<Item> few = background.items(100).toList();
        List<Item> many = new BackgroundVideos(1).items(1_000).toList();

        assertThat(many).containsAll(few);
        assertThat(new BackgroundVideos(2).video(0)).isNotEqualTo(background.video(0));
    }

    @Test
    void eachVideoHasAnIdOfItsOwnAndAChannelThatIsThere() {
        List<Item> items = background.items(2_000).toList();
        Set<Object> ids = items.stream().map(Item::id).collect(Collectors.toSet());
        Set<String> handles = items.stream()
                .filter(Channel.class::isInstance)
                .map(item -> ((Channel) item).actor().handle())
                .collect(Collectors.toSet());

        assertThat(ids).hasSameSizeAs(items);
        assertThat(videos(2_000))
                .allMatch(video -> handles.contains(video.channel().handle()));
    }

    @Test
    void theyAreAsIncompleteAndAsDiverseAsReality() {
        List<Video> videos = videos(COUNT);

        assertShare(videos, 0.12, video -> video.text().description() == null);
        assertShare(videos, 0.10, video -> video.labels().language().id() == null);
        assertShare(videos, 0.03, video -> video.sensitivity().sensitive());
        assertShare(videos, 0.02, Video::live);
        assertThat(videos.stream().map(Video::host).distinct().count()).isBetween(200L, 300L);
        assertThat(videos.stream().map(video -> video.labels().language().id()).distinct())
                .hasSize(1 + Language.all().size());
        assertThat(videos).allMatch(video -> video.text().tags().size() <= 5 && video.seconds() <= 36_000);
        assertThat(videos)
                .allMatch(video -> video.dates().published().isBefore(Instant.parse("2026-11-23T00:00:00Z"))
                        && video.dates().published().isAfter(Instant.parse("2018-11-01T00:00:00Z")));
    }

    private static void assertShare(List<Video> videos, double expected, Predicate<Video> which) {
        double share = videos.stream().filter(which).count() / (double) videos.size();
        assertThat(share).isCloseTo(expected, withinPercentage(20));
    }

    @Test
    void noneIsAboutWhatTheJudgedQueriesAskFor() throws IOException {
        Set<String> asked = new HashSet<>();
        for (JudgedQuery query : JudgedQuery.read(Path.of("src/test/resources/relevance/queries-dev.jsonl"))) {
            asked.addAll(Arrays.asList(folded(query.search()).split("[^\\p{L}\\p{N}]+")));
        }

        assertThat(asked).contains("derailleur", "riviere");
        assertThat(Language.all())
                .allSatisfy(language -> assertThat(language.content())
                        .extracting(BackgroundVideosTest::folded)
                        .doesNotContainAnyElementsOf(asked));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
    }

    private List<Video> videos(int count) {
        return IntStream.range(0, count).mapToObj(background::video).toList();
    }
}
