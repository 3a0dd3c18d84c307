package org.vigie;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.vigie.admin.CrawlCommand;
import org.vigie.admin.CrawlOptions;
import org.vigie.admin.ManagementAddress;
import org.vigie.bench.ApiBench;
import org.vigie.bench.ApiBenchOptions;
import org.vigie.bench.BenchOptions;
import org.vigie.bench.EngineUnderTest;
import org.vigie.bench.RelevanceBench;
import org.vigie.bench.crawl.CrawlBench;
import org.vigie.bench.crawl.CrawlBenchOptions;
import org.vigie.bench.speed.PeerBench;
import org.vigie.bench.speed.SearchBench;
import org.vigie.bench.speed.SearchBenchOptions;
import org.vigie.bench.speed.SearchInside;
import org.vigie.config.ConfigException;
import org.vigie.demo.DemoFederation;

/**
 * The engine as a program. Whatever can be wrong with the operator's files and folders is said before anything is started,
 * so that a mistake costs neither data nor an open port.
 */
@QuarkusMain
public class Vigie {

    private static final int WRONG = 2;
    private static final String MANAGEMENT_PORT = "quarkus.management.port";
    private static final int USUAL_MANAGEMENT_PORT = 9000;

    /** Held until the process ends. */
    @SuppressWarnings("unused")
    private static DataFolder held;

    public static void main(String... args) {
        String command = args.length == 0 ? "run" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        try {
            switch (command) {
                case "run" -> run(Settings.read(), rest);
                case "demo" -> demo(Settings.read(), rest);
                case "check" -> check(Settings.read());
                case "bench" -> bench(Settings.read(), rest);
                case "crawl" -> crawl(Settings.read(), rest);
                default -> exit("There is no command '" + command + "': say run, demo, check, crawl or bench.");
            }
        } catch (ConfigException
                | ApiBenchOptions.Wrong
                | BenchOptions.Wrong
                | CrawlBenchOptions.Wrong
                | SearchBenchOptions.Wrong
                | CrawlOptions.Wrong wrong) {
            exit(wrong.getMessage());
        } catch (DataFolder.Unusable | Ports.Unusable unusable) {
            exit(unusable.getMessage());
        }
    }

    private static void run(Settings settings, String... rest) throws DataFolder.Unusable, Ports.Unusable {
        Configuration.Files files = Configuration.read(settings.instances(), settings.config());
        held = DataFolder.hold(settings.data());
        start(settings, files, rest);
    }

    /** The same engine with data of its own, told of a federation of invented instances that this process serves. */
    private static void demo(Settings settings, String... rest) throws DataFolder.Unusable, Ports.Unusable {
        Path data = settings.data().resolve("demo");
        held = DataFolder.hold(data);
        Path instances = data.resolve("instances.yaml");
        try {
            DemoFederation federation = DemoFederation.start();
            federation.writeInstancesFile(instances);
            System.out.println(federation.instances().size() + " invented instances are up; the engine follows.");
        } catch (IOException failed) {
            throw new UncheckedIOException("The demo federation can't be started", failed);
        }
        Settings demo = new Settings(instances, settings.config(), data);
        System.setProperty(Settings.INSTANCES, instances.toString());
        if (ConfigUtils.configBuilder().build().getValue(MANAGEMENT_PORT, Integer.class) == USUAL_MANAGEMENT_PORT) {
            // A demo beside an engine that runs in earnest shall not fail for a port that nobody looks at.
            System.setProperty(MANAGEMENT_PORT, "0");
        }
        start(demo, Configuration.read(demo.instances(), demo.config()), rest);
    }

    /** Measures an engine: how well it finds, how fast, how it crawls, and what its API bears. */
    private static void bench(Settings settings, String... rest)
            throws DataFolder.Unusable, ApiBenchOptions.Wrong, BenchOptions.Wrong, CrawlBenchOptions.Wrong,
                    SearchBenchOptions.Wrong {
        try {
            switch (rest.length == 0 ? "" : rest[0]) {
                case "api" -> api(settings, rest);
                case "search" ->
                    System.exit(new SearchBench(speed(rest), settings.data(), System.out, System.err).run());
                case "peer" -> System.exit(new PeerBench(speed(rest), settings.data(), System.out, System.err).run());
                case CrawlBenchOptions.NAME -> {
                    CrawlBenchOptions options = CrawlBenchOptions.parse(options(rest));
                    Path data = settings.data().resolve("bench");
                    held = DataFolder.hold(data.resolve("crawl"));
                    System.exit(new CrawlBench(options, data, settings.config(), new Time().clock(), System.out).run());
                }
                case SearchInside.COMMAND -> {
                    held = DataFolder.hold(settings.data());
                    startQuietly(settings, SearchInside.class, rest);
                }
                default -> relevance(settings, BenchOptions.parse(rest), rest);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The engine can't be measured", failed);
        }
    }

    /** Asks an engine odd requests: another one at its address, or this one with data of its own. */
    private static void api(Settings settings, String... rest)
            throws IOException, DataFolder.Unusable, ApiBenchOptions.Wrong {
        ApiBenchOptions options = ApiBenchOptions.parse(rest);
        if (options.url() != null) {
            System.exit(ApiBench.ask(options.url(), options, System.out));
        }
        Path data = ApiBench.folder(settings.data());
        held = DataFolder.hold(data);
        startQuietly(new Settings(ApiBench.prepare(data), settings.config(), data), ApiBench.class, rest);
    }

    private static SearchBenchOptions speed(String... arguments) throws SearchBenchOptions.Wrong {
        return SearchBenchOptions.parse(options(arguments));
    }

    /** What follows the name of a bench. */
    private static List<String> options(String... arguments) {
        return List.of(arguments).subList(1, arguments.length);
    }

    /** Of another engine at its address, or of this one, which then crawls nobody and has data of its own. */
    private static void relevance(Settings settings, BenchOptions options, String... rest)
            throws IOException, DataFolder.Unusable {
        if (options.url() != null) {
            System.exit(new RelevanceBench(options, System.out).run(options.url()));
        }
        Path data = EngineUnderTest.folder(settings.data(), options);
        held = DataFolder.hold(data);
        startQuietly(
                new Settings(EngineUnderTest.prepare(data, options), settings.config(), data),
                EngineUnderTest.class,
                rest);
    }

    /** On free ports that only this machine reaches, and what it says apart from what was measured. */
    private static void startQuietly(
            Settings settings, Class<? extends QuarkusApplication> application, String... rest) {
        System.setProperty(Settings.INSTANCES, settings.instances().toString());
        System.setProperty("quarkus.http.host", "127.0.0.1");
        System.setProperty("quarkus.http.port", "0");
        System.setProperty(MANAGEMENT_PORT, "0");
        System.setProperty("quarkus.log.console.stderr", "true");
        prepare(settings, Configuration.read(settings.instances(), settings.config()));
        Quarkus.run(application, rest);
    }

    /** Asks an engine that runs with the same settings. */
    private static void crawl(Settings settings, String... rest) throws CrawlOptions.Wrong {
        CrawlOptions options = CrawlOptions.parse(rest);
        System.exit(
                new CrawlCommand(new ManagementAddress(settings.data()), System.out, new Time().clock()).run(options));
    }

    private static void start(Settings settings, Configuration.Files files, String... rest) throws Ports.Unusable {
        Ports.mustBeUsable(ConfigUtils.configBuilder().build());
        prepare(settings, files);
        Quarkus.run(Running.class, rest);
    }

    private static void prepare(Settings settings, Configuration.Files files) {
        // H2 takes absolute paths only.
        System.setProperty(Settings.DATA, settings.data().toString());
        // Quartz reads the size of its pool before any bean is there.
        System.setProperty(
                "quarkus.quartz.thread-count", String.valueOf(files.crawl().hostsInParallel()));
    }

    private static void check(Settings settings) {
        Configuration.Files files = Configuration.read(settings.instances(), settings.config());
        System.out.println(settings.instances() + " and " + settings.config() + " are fine: " + files.summary());
    }

    private static void exit(String why) {
        System.err.println(why);
        System.exit(WRONG);
    }
}
