package org.vigie.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What was asked of {@code bench relevance}.
 *
 * @param url the engine to ask; null for one that is started and filled for it
 * @param background generated videos around the catalogue
 * @param fresh fill the engine anew even if it has all
 * @param catalogue a folder with videos, channels and playlists; null for the demo's
 * @param groups labels of copies; null for none
 * @param json where to write the run; null for nowhere
 * @param compare an earlier run; null for none
 * @param worst how many of the worst queries to show
 * @param rounds how often everything is asked; the last time counts
 */
public record BenchOptions(
        URI url,
        int background,
        boolean fresh,
        Path queries,
        Path catalogue,
        Path groups,
        Path json,
        Path compare,
        int worst,
        int rounds) {

    private static final String QUERIES = "src/test/resources/relevance/queries-dev.jsonl";
    private static final String LABELS = "labels.jsonl";
    private static final List<String> CATALOGUE = List.of("videos.jsonl", "channels.jsonl", "playlists.jsonl");

    /** As it is written on the command line. */
    public static final class Line {

        @Option(
                names = "--url",
                paramLabel = "http://HOST:PORT",
                converter = Arguments.Address.class,
                description = "Asks another engine, which must have the same catalogue; nothing is started.")
        private URI url;

        @Option(
                names = "--background",
                paramLabel = "N",
                defaultValue = "100000",
                converter = Background.class,
                description = "Generated videos around the catalogue; each number has a folder of its own"
                        + " (default: ${DEFAULT-VALUE}).")
        private int background;

        @Option(
                names = "--fresh",
                description = "Fills anew, as is needed after a change in how documents are indexed.")
        private boolean fresh;

        @Option(
                names = "--queries",
                paramLabel = "FILE",
                defaultValue = QUERIES,
                description = "Queries with judged answers (default: ${DEFAULT-VALUE}).")
        private Path queries;

        @Option(
                names = "--catalogue",
                paramLabel = "FOLDER",
                description =
                        "Another catalogue: videos.jsonl, channels.jsonl and playlists.jsonl (default: the demo's).")
        private Path catalogue;

        @Option(
                names = "--groups",
                paramLabel = "FILE",
                converter = Arguments.Existing.class,
                description = "Which videos are copies of one another (default: " + LABELS
                        + " beside the queries, if it is there).")
        private Path groups;

        @Option(names = "--no-groups", description = "No video is a copy of another.")
        private boolean noGroups;

        @Option(names = "--json", paramLabel = "FILE", description = "Writes the whole run there.")
        private Path json;

        @Option(
                names = "--compare",
                paramLabel = "FILE",
                converter = Arguments.Existing.class,
                description = "Tells what changed since a run that was written with --json.")
        private Path compare;

        @Option(
                names = "--worst",
                paramLabel = "N",
                defaultValue = "0",
                converter = Worst.class,
                description = "Shows so many queries with the worst answers (default: ${DEFAULT-VALUE}).")
        private int worst;

        @Option(
                names = "--rounds",
                paramLabel = "N",
                defaultValue = "2",
                converter = Rounds.class,
                description = "How often everything is asked; the last time counts (default: ${DEFAULT-VALUE}).")
        private int rounds;

        @Spec(Spec.Target.MIXEE)
        private CommandSpec command;

        /** @throws ParameterException if what is needed beside the options isn't there */
        public BenchOptions options() {
            if (!Files.isReadable(queries)) {
                throw wrong("There are no queries at " + queries.toAbsolutePath()
                        + ": run it in the source tree, or name a file with --queries.");
            }
            if (catalogue != null) {
                CATALOGUE.stream()
                        .map(catalogue::resolve)
                        .filter(file -> !Files.isReadable(file))
                        .findFirst()
                        .ifPresent(missing -> {
                            throw wrong("There is no file " + missing.toAbsolutePath() + ", which --catalogue needs.");
                        });
            }
            Path beside = queries.resolveSibling(LABELS);
            Path labels = groups == null && Files.isReadable(beside) ? beside : groups;
            return new BenchOptions(
                    url,
                    background,
                    fresh,
                    queries,
                    catalogue,
                    noGroups ? null : labels,
                    json,
                    compare,
                    worst,
                    Math.max(1, rounds));
        }

        private ParameterException wrong(String why) {
            return new ParameterException(command.commandLine(), why);
        }
    }

    private static final class Background extends Arguments.Whole {
        Background() {
            super(0, 10_000_000);
        }
    }

    private static final class Worst extends Arguments.Whole {
        Worst() {
            super(0, Integer.MAX_VALUE);
        }
    }

    private static final class Rounds extends Arguments.Whole {
        Rounds() {
            super(0, 1_000);
        }
    }
}
