package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.demo.DemoFederation;
import org.vigie.index.SearchIndex;
import org.vigie.peertube.PeerTube;

/** Nothing may make the engine find worse: the judged queries over the demo's catalogue in a small background. */
@QuarkusTest
@TestProfile(RelevanceProfile.class)
class RelevanceTest {

    /**
     * What must be reached, a little under what is: raise them when finding gets better. Ratios are of all queries but
     * those told apart.
     */
    private static final double SUCCESS_AT_1 = 0.68;

    private static final double SUCCESS_AT_10 = 0.72;
    private static final double MRR = 0.69;
    private static final double NDCG = 0.69;
    private static final int MOST_EMPTY = 40;
    private static final int MOST_FORBIDDEN = 15;

    private static final int BACKGROUND = 5_000;
    private static final Path FOLDER = Path.of("src/test/resources/relevance");

    @Inject
    SearchIndex index;

    @Inject
    PeerTube peertube;

    @TestHTTPResource("/")
    URI engine;

    @Test
    void whatPeopleLookForIsFound() throws IOException {
        fill();
        BenchRun run;
        try (EngineClient client = new EngineClient(engine, 20)) {
            List<JudgedQuery> queries = JudgedQuery.read(FOLDER.resolve("queries-dev.jsonl"));
            run = BenchRun.ask("test", client, queries, Groups.read(FOLDER.resolve("labels.jsonl")), 1);
        }
        Summary reached = Summary.of(Report.withoutHard(run.queries()));

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(run.overall().failed()).as("failed queries").isZero();
        softly.assertThat(reached.success1()).as("success at 1").isGreaterThanOrEqualTo(SUCCESS_AT_1);
        softly.assertThat(reached.success10()).as("success at 10").isGreaterThanOrEqualTo(SUCCESS_AT_10);
        softly.assertThat(reached.mrr()).as("MRR").isGreaterThanOrEqualTo(MRR);
        softly.assertThat(reached.ndcg()).as("nDCG").isGreaterThanOrEqualTo(NDCG);
        softly.assertThat(reached.empty()).as("empty answers").isLessThanOrEqualTo(MOST_EMPTY);
        softly.assertThat(reached.zeros().hit())
                .as("rightly empty answers")
                .isEqualTo(reached.zeros().of());
        softly.assertThat(reached.forbidden().hit())
                .as("queries with something forbidden among the first")
                .isLessThanOrEqualTo(MOST_FORBIDDEN);
        if (!softly.wasSuccess()) {
            softly.fail(Report.table(run));
        }
        softly.assertAll();
    }

    private void fill() throws IOException {
        Filling filling =
                new Filling(index, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try (DemoFederation federation = DemoFederation.start()) {
            List<Item> catalogue = new CrawledCatalogue(peertube).read(federation);
            assertThat(catalogue).hasSize(707 + 83 + 33).allMatch(RelevanceTest::isComplete);
            filling.put(catalogue.stream());
        }
        filling.put(new BackgroundVideos(1).items(BACKGROUND));
        filling.finish();
        assertThat(index.count(ItemKind.VIDEO)).isEqualTo(707 + BACKGROUND);
    }

    private static boolean isComplete(Item item) {
        return switch (item) {
            case Video video -> video.detailed() != null && video.text().whole();
            case Channel channel -> channel.videosCount() > 0;
            case Playlist playlist -> playlist.videosLength() > 0;
        };
    }
}
