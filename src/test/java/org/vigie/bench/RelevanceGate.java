package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.demo.DemoFederation;
import org.vigie.index.SearchIndex;
import org.vigie.peertube.PeerTube;

/** Fills an engine with a judged collection in a small background, and tells what it finds worse than it must. */
final class RelevanceGate {

    private static final int BACKGROUND = 5_000;

    private final SearchIndex index;
    private final PeerTube peertube;

    RelevanceGate(SearchIndex index, PeerTube peertube) {
        this.index = index;
        this.peertube = peertube;
    }

    /** What must be reached. Ratios are of all queries but those told apart. */
    record Least(
            double success1,
            double success10,
            double mrr,
            double ndcg,
            int mostEmpty,
            int mostForbidden,
            int mostWronglyFound) {}

    void fill(DemoFederation federation, int videos, int others) throws IOException {
        Filling filling =
                new Filling(index, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        List<Item> catalogue = new CrawledCatalogue(peertube).read(federation);
        assertThat(catalogue).hasSize(videos + others).allMatch(RelevanceGate::isComplete);
        filling.put(catalogue.stream());
        filling.put(new BackgroundVideos(1).items(BACKGROUND));
        filling.finish();
        assertThat(index.count(ItemKind.VIDEO)).isEqualTo(videos + BACKGROUND);
    }

    static void check(URI engine, Path queries, Least least) throws IOException {
        BenchRun run;
        try (EngineClient client = new EngineClient(engine, 20)) {
            Groups groups = Groups.read(queries.resolveSibling("labels.jsonl"));
            run = BenchRun.ask("test", client, JudgedQuery.read(queries), groups, 1);
        }
        Summary reached = Summary.of(Report.withoutHard(run.queries()));

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(run.overall().failed()).as("failed queries").isZero();
        softly.assertThat(reached.success1()).as("success at 1").isGreaterThanOrEqualTo(least.success1());
        softly.assertThat(reached.success10()).as("success at 10").isGreaterThanOrEqualTo(least.success10());
        softly.assertThat(reached.mrr()).as("MRR").isGreaterThanOrEqualTo(least.mrr());
        softly.assertThat(reached.ndcg()).as("nDCG").isGreaterThanOrEqualTo(least.ndcg());
        softly.assertThat(reached.empty()).as("empty answers").isLessThanOrEqualTo(least.mostEmpty());
        softly.assertThat(reached.zeros().of() - reached.zeros().hit())
                .as("queries without an answer that found something")
                .isLessThanOrEqualTo(least.mostWronglyFound());
        softly.assertThat(reached.forbidden().hit())
                .as("queries with something forbidden among the first")
                .isLessThanOrEqualTo(least.mostForbidden());
        if (!softly.wasSuccess()) {
            softly.fail(Report.table(run));
        }
        softly.assertAll();
    }

    private static boolean isComplete(Item item) {
        return switch (item) {
            case Video video -> video.detailed() != null && video.text().whole();
            case Channel channel -> channel.videosCount() > 0;
            case Playlist playlist -> playlist.videosLength() > 0;
        };
    }
}
