package org.vigie.bench.speed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigie.bench.Arguments;
import org.vigie.bench.corpus.QueryClass;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * What was asked of {@code bench search}.
 *
 * @param seconds of the engine's processor for each class, beside half as many to warm up
 * @param warmUp seconds in which all kinds are asked mixed before anything counts: the virtual machine compiles meanwhile
 * @param heap largest heap of the engine, as the virtual machine takes it
 * @param group control group of the kernel for the engine that is asked over HTTP; null for that of the bench
 * @param fresh fill anew even if all is there
 * @param json where to write what was measured; null for nowhere
 * @param compare what was measured before; null for nothing
 */
public record SearchBenchOptions(
        int videos,
        Set<QueryClass> classes,
        Set<Mode> modes,
        int seconds,
        int warmUp,
        String heap,
        Path group,
        boolean fresh,
        Path json,
        Path compare) {

    /** Where is measured: inside the engine, over HTTP, or inside while videos are put. */
    public enum Mode {
        PROCESS,
        HTTP,
        WRITING;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For another process of the same bench. */
    List<String> arguments() {
        return List.of(
                "--videos",
                String.valueOf(videos),
                "--seconds",
                String.valueOf(seconds),
                "--warm-up",
                String.valueOf(warmUp),
                "--classes",
                String.join(",", classes.stream().map(QueryClass::label).toList()));
    }

    SearchBenchOptions with(Set<QueryClass> others, Set<Mode> otherModes) {
        return new SearchBenchOptions(videos, others, otherModes, seconds, warmUp, heap, group, fresh, json, compare);
    }

    SearchBenchOptions with(int otherVideos) {
        return new SearchBenchOptions(otherVideos, classes, modes, seconds, warmUp, heap, group, fresh, json, compare);
    }

    /** As it is written on the command line. */
    public static final class Line {

        @Option(
                names = "--videos",
                paramLabel = "N",
                defaultValue = "100000",
                converter = Videos.class,
                description = "Videos to search in; each number has a folder of its own (default: ${DEFAULT-VALUE}).")
        private int videos;

        @Option(
                names = "--mode",
                paramLabel = "MODE",
                split = ",",
                description =
                        "Only some of it: ${COMPLETION-CANDIDATES}. That is inside the engine, over HTTP, inside while"
                                + " videos are put (default: all).")
        private Set<Mode> modes = EnumSet.allOf(Mode.class);

        @Option(
                names = "--classes",
                paramLabel = "CLASS",
                split = ",",
                description = "Only some kinds of questions: ${COMPLETION-CANDIDATES} (default: all).")
        private Set<QueryClass> classes = EnumSet.allOf(QueryClass.class);

        @Option(
                names = "--seconds",
                paramLabel = "N",
                defaultValue = "3",
                converter = Seconds.class,
                description = "Seconds of the engine's processor time for each kind, after half as many to warm up"
                        + " (default: ${DEFAULT-VALUE}).")
        private int seconds;

        @Option(
                names = "--warm-up",
                paramLabel = "N",
                defaultValue = "120",
                converter = Seconds.class,
                description =
                        "Seconds in which all kinds are asked, mixed, before anything counts: else half of the time is"
                                + " the virtual machine's, which still compiles (default: ${DEFAULT-VALUE}).")
        private int warmUp;

        @Option(
                names = "--heap",
                paramLabel = "SIZE",
                defaultValue = "96m",
                converter = Heap.class,
                description = "Largest heap of the engine (default: ${DEFAULT-VALUE}).")
        private String heap;

        @Option(
                names = "--group",
                paramLabel = "FOLDER",
                converter = Group.class,
                description =
                        "A control group of the kernel, such as /sys/fs/cgroup/small, into which the engine is put"
                                + " that is asked over HTTP: what it may take of the machine is set there.")
        private Path group;

        @Option(
                names = "--fresh",
                description = "Fills anew, as is needed after a change in how documents are indexed.")
        private boolean fresh;

        @Option(names = "--json", paramLabel = "FILE", description = "Writes all that was measured there.")
        private Path json;

        @Option(
                names = "--compare",
                paramLabel = "FILE",
                converter = Arguments.Existing.class,
                description = "Tells what changed since a run that was written with --json.")
        private Path compare;

        public SearchBenchOptions options() {
            return new SearchBenchOptions(
                    videos,
                    EnumSet.copyOf(classes),
                    EnumSet.copyOf(modes),
                    seconds,
                    warmUp,
                    heap,
                    group,
                    fresh,
                    json,
                    compare);
        }
    }

    private static final class Videos extends Arguments.Whole {
        Videos() {
            super(1_000, 10_000_000);
        }
    }

    private static final class Seconds extends Arguments.Whole {
        Seconds() {
            super(1, 600);
        }
    }

    private static final class Group implements ITypeConverter<Path> {
        @Override
        public Path convert(String written) {
            Path group = Path.of(written);
            if (!Files.isWritable(group.resolve(EngineProcess.MEMBERS))) {
                throw new TypeConversionException(
                        group.toAbsolutePath() + " isn't a control group that we may put a process into.");
            }
            return group;
        }
    }

    private static final class Heap implements ITypeConverter<String> {
        @Override
        public String convert(String written) {
            if (!written.matches("[1-9][0-9]{0,5}[mg]")) {
                throw new TypeConversionException("it needs a size such as 96m or 1g, not '" + written + "'.");
            }
            return written;
        }
    }
}
