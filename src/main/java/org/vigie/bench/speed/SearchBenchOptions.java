package org.vigie.bench.speed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.bench.corpus.QueryClass;

/**
 * What was asked of {@code bench search}.
 *
 * @param seconds of the engine's processor for each class, beside half as many to warm up
 * @param heap largest heap of the engine, as the virtual machine takes it
 * @param fresh fill anew even if all is there
 * @param json where to write what was measured; null for nowhere
 * @param compare what was measured before; null for nothing
 */
public record SearchBenchOptions(
        int videos,
        Set<QueryClass> classes,
        Set<Mode> modes,
        int seconds,
        String heap,
        boolean fresh,
        Path json,
        Path compare) {

    private static final int VIDEOS = 100_000;
    private static final int LEAST_VIDEOS = 1_000;
    private static final int MOST_VIDEOS = 10_000_000;
    private static final int SECONDS = 3;
    private static final int MOST_SECONDS = 600;

    private static final String USAGE = """
            bench search [--videos N] [--mode process|http|writing] [--classes word,typo,…] [--seconds N] [--heap 96m]
                         [--fresh] [--json FILE] [--compare FILE]
            bench peer   the same without --mode and --compare
            See docs/benchmarks.md.""";

    /** Where is measured: inside the engine, over HTTP, or inside while videos are put. */
    public enum Mode {
        PROCESS,
        HTTP,
        WRITING
    }

    /** The command line can't be understood; the message says why. */
    public static final class Wrong extends Exception {
        Wrong(String message) {
            super(message + "\n" + USAGE);
        }
    }

    /** @param arguments what follows the name of the command */
    public static SearchBenchOptions parse(List<String> arguments) throws Wrong {
        Draft draft = new Draft();
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            draft.take(left.pop(), left);
        }
        return draft.done();
    }

    /** For another process of the same bench. */
    List<String> arguments() {
        return List.of(
                "--videos",
                String.valueOf(videos),
                "--seconds",
                String.valueOf(seconds),
                "--classes",
                String.join(",", classes.stream().map(QueryClass::label).toList()));
    }

    SearchBenchOptions with(Set<QueryClass> others, Set<Mode> otherModes) {
        return new SearchBenchOptions(videos, others, otherModes, seconds, heap, fresh, json, compare);
    }

    private static final class Draft {
        private int videos = VIDEOS;
        private Set<QueryClass> classes = EnumSet.allOf(QueryClass.class);
        private Set<Mode> modes = EnumSet.allOf(Mode.class);
        private int seconds = SECONDS;
        private String heap = "96m";
        private boolean fresh;
        private Path json;
        private Path compare;

        void take(String option, Deque<String> left) throws Wrong {
            switch (option) {
                case "--videos" -> videos = number(option, left, LEAST_VIDEOS, MOST_VIDEOS);
                case "--seconds" -> seconds = number(option, left, 1, MOST_SECONDS);
                case "--classes" -> classes = EnumSet.copyOf(list(option, left, QueryClass.class));
                case "--mode" -> modes = EnumSet.copyOf(list(option, left, Mode.class));
                case "--heap" -> heap = heap(value(option, left));
                case "--fresh" -> fresh = true;
                case "--json" -> json = Path.of(value(option, left));
                case "--compare" -> compare = existing(Path.of(value(option, left)));
                default -> throw new Wrong("There is no option " + option + ".");
            }
        }

        SearchBenchOptions done() {
            return new SearchBenchOptions(videos, classes, modes, seconds, heap, fresh, json, compare);
        }

        private static String value(String option, Deque<String> left) throws Wrong {
            return Optional.ofNullable(left.poll()).orElseThrow(() -> new Wrong(option + " needs a value."));
        }

        private static String heap(String written) throws Wrong {
            if (!written.matches("[1-9][0-9]{0,5}[mg]")) {
                throw new Wrong("--heap needs a size such as 96m or 1g, not '" + written + "'.");
            }
            return written;
        }

        private static int number(String option, Deque<String> left, int least, int most) throws Wrong {
            String written = value(option, left);
            int number = written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : -1;
            if (number < least || number > most) {
                throw new Wrong(option + " needs a number from " + least + " to " + most + ", not '" + written + "'.");
            }
            return number;
        }

        private static <E extends Enum<E>> List<E> list(String option, Deque<String> left, Class<E> type) throws Wrong {
            List<E> found = new ArrayList<>();
            for (String written : value(option, left).split(",")) {
                found.add(Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equalsIgnoreCase(written))
                        .findFirst()
                        .orElseThrow(() -> new Wrong(option + " needs some of "
                                + String.join(
                                                ",",
                                                Arrays.stream(type.getEnumConstants())
                                                        .map(Enum::name)
                                                        .toList())
                                        .toLowerCase(java.util.Locale.ROOT)
                                + ", not '" + written + "'.")));
            }
            return found;
        }

        private static Path existing(Path file) throws Wrong {
            if (!Files.isReadable(file)) {
                throw new Wrong("There is no file " + file.toAbsolutePath() + ".");
            }
            return file;
        }
    }
}
