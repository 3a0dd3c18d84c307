package org.vigie;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vigie.bench.ApiBench;
import org.vigie.bench.ApiBenchOptions;
import org.vigie.bench.BenchOptions;
import org.vigie.bench.EngineUnderTest;
import org.vigie.bench.RelevanceBench;
import org.vigie.bench.crawl.CrawlBench;
import org.vigie.bench.crawl.CrawlBenchOptions;
import org.vigie.bench.speed.PeerBench;
import org.vigie.bench.speed.PeerChoice;
import org.vigie.bench.speed.SearchBench;
import org.vigie.bench.speed.SearchBenchOptions;
import org.vigie.bench.speed.SearchInside;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands that measure an engine: how well it finds, how fast, how it crawls, and what its API bears. */
@Command(
        name = "bench",
        description =
                "Measures an engine. ./vigie bench COMMAND --help tells what each takes, docs/benchmarks.md what it means.")
final class Benches {

    @Spec
    private CommandSpec spec;

    /** Of another engine at its address, or of this one, which then crawls nobody and has data of its own. */
    @Command(description = "How well an engine finds, this one or another, by queries with judged answers.")
    int relevance(@Mixin BenchOptions.Line line) throws IOException, DataFolder.Unusable {
        BenchOptions options = line.options();
        if (options.url() != null) {
            return new RelevanceBench(options, System.out).run(options.url());
        }
        Settings settings = Settings.read();
        Path data = EngineUnderTest.folder(settings.data(), options);
        Launch.hold(data);
        Path instances = EngineUnderTest.prepare(data, options);
        return inEngine(new Settings(instances, settings.config(), data), EngineUnderTest.class);
    }

    @Command(description = "How fast this engine finds, from within and over HTTP, and how small it is.")
    int search(@Mixin SearchBenchOptions.Line line) throws IOException {
        return new SearchBench(line.options(), Settings.read().data(), System.out, System.err).run();
    }

    @Command(
            description =
                    "How fast OpenSearch and PostgreSQL are beside this engine. They are fetched with Maven the first time. Takes what search takes; --mode and --compare do nothing here.")
    int peer(@Mixin SearchBenchOptions.Line line, @Mixin PeerChoice.Line peers) throws IOException {
        return new PeerBench(line.options(), peers.peers(), Settings.read().data(), System.out, System.err).run();
    }

    @Command(description = "How fast, fresh and polite this engine crawls a simulated federation.")
    int crawl(@Mixin CrawlBenchOptions.Line line) throws IOException, DataFolder.Unusable {
        CrawlBenchOptions options = line.options();
        Settings settings = Settings.read();
        Path data = settings.data().resolve("bench");
        Launch.hold(data.resolve("crawl"));
        return new CrawlBench(options, data, settings.config(), new Time().clock(), System.out).run();
    }

    /** Asks an engine odd requests: another one at its address, or this one with data of its own. */
    @Command(description = "What the API of an engine bears: odd requests, and answers compared with the contract.")
    int api(@Mixin ApiBenchOptions.Line line) throws IOException, DataFolder.Unusable {
        ApiBenchOptions options = line.options();
        if (options.url() != null) {
            return ApiBench.ask(options.url(), options, System.out);
        }
        Settings settings = Settings.read();
        Path data = ApiBench.folder(settings.data());
        Launch.hold(data);
        return inEngine(new Settings(ApiBench.prepare(data), settings.config(), data), ApiBench.class);
    }

    /** For {@code bench search}, which starts an engine in a process of its own for each of its parts. */
    @Command(name = SearchInside.COMMAND, hidden = true)
    int inside(@Mixin SearchInside.Line line) throws DataFolder.Unusable {
        Settings settings = Settings.read();
        Launch.hold(settings.data());
        return inEngine(settings, SearchInside.class);
    }

    /** The engine's end is the program's; it is given what follows the name of the bench. */
    private int inEngine(Settings settings, Class<? extends QuarkusApplication> application) {
        List<String> all = spec.root().commandLine().getParseResult().originalArgs();
        Launch.quietly(settings, application, all.subList(2, all.size()).toArray(String[]::new));
        return 0;
    }
}
