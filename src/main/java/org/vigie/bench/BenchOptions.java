package org.vigie.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

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

    private static final Path QUERIES = Path.of("src/test/resources/relevance/queries-dev.jsonl");
    private static final String LABELS = "labels.jsonl";
    private static final int BACKGROUND = 100_000;
    private static final int MAX_BACKGROUND = 10_000_000;

    private static final String USAGE = """
            bench relevance [--url http://HOST:PORT] [--background N] [--fresh] [--queries FILE] [--groups FILE]
                            [--no-groups] [--catalogue FOLDER] [--json FILE] [--compare FILE] [--worst N] [--rounds N]
            See docs/benchmarks.md.""";

    /** The command line can't be understood; the message says why. */
    public static final class Wrong extends Exception {
        Wrong(String message) {
            super(message + "\n" + USAGE);
        }
    }

    public static BenchOptions parse(String... arguments) throws Wrong {
        if (arguments.length == 0 || !arguments[0].equals("relevance")) {
            throw new Wrong("bench measures relevance, search, peer or crawl: say which.");
        }
        Draft draft = new Draft();
        Deque<String> left = new ArrayDeque<>(List.of(arguments).subList(1, arguments.length));
        while (!left.isEmpty()) {
            draft.take(left.pop(), left);
        }
        return draft.done();
    }

    private static final class Draft {
        private URI url;
        private int background = BACKGROUND;
        private boolean fresh;
        private Path queries = QUERIES;
        private Path catalogue;
        private Path groups;
        private boolean noGroups;
        private Path json;
        private Path compare;
        private int worst;
        private int rounds = 2;

        void take(String option, Deque<String> left) throws Wrong {
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--no-groups" -> noGroups = true;
                case "--url" -> url = url(value(option, left));
                case "--background" -> background = number(option, left, MAX_BACKGROUND);
                case "--queries" -> queries = Path.of(value(option, left));
                case "--catalogue" -> catalogue = Path.of(value(option, left));
                case "--groups" -> groups = existing(Path.of(value(option, left)));
                case "--json" -> json = Path.of(value(option, left));
                case "--compare" -> compare = existing(Path.of(value(option, left)));
                case "--worst" -> worst = number(option, left, Integer.MAX_VALUE);
                case "--rounds" -> rounds = Math.max(1, number(option, left, 1_000));
                default -> throw new Wrong("There is no option " + option + ".");
            }
        }

        BenchOptions done() throws Wrong {
            if (!Files.isReadable(queries)) {
                throw new Wrong("There are no queries at " + queries.toAbsolutePath()
                        + ": run it in the source tree, or name a file with --queries.");
            }
            if (catalogue != null) {
                for (String name : List.of("videos.jsonl", "channels.jsonl", "playlists.jsonl")) {
                    existing(catalogue.resolve(name));
                }
            }
            Path beside = queries.resolveSibling(LABELS);
            Path labels = groups == null && Files.isReadable(beside) ? beside : groups;
            return new BenchOptions(
                    url, background, fresh, queries, catalogue, noGroups ? null : labels, json, compare, worst, rounds);
        }

        private static String value(String option, Deque<String> left) throws Wrong {
            return Optional.ofNullable(left.poll()).orElseThrow(() -> new Wrong(option + " needs a value."));
        }

        private static URI url(String written) throws Wrong {
            if (!written.matches("https?://[^/?#\\s]+[^?#\\s]*")) {
                throw new Wrong("--url needs an address such as http://127.0.0.1:8080, not '" + written + "'.");
            }
            return URI.create(written);
        }

        private static int number(String option, Deque<String> left, int max) throws Wrong {
            String written = value(option, left);
            if (!written.matches("[0-9]{1,9}") || Integer.parseInt(written) > max) {
                throw new Wrong(option + " needs a number up to " + max + ", not '" + written + "'.");
            }
            return Integer.parseInt(written);
        }

        private static Path existing(Path file) throws Wrong {
            if (!Files.isReadable(file)) {
                throw new Wrong("There is no file " + file.toAbsolutePath() + ".");
            }
            return file;
        }
    }
}
