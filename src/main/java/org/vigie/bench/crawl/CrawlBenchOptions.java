package org.vigie.bench.crawl;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.vigie.bench.Arguments;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What was asked of {@code bench crawl}.
 *
 * @param cases in the order they are measured
 * @param hosts instances of each federation
 * @param videos of each federation; empty for what each case has by default
 * @param json where to write the figures; null for nowhere
 * @param engineOptions for the Java virtual machine of the engine, such as those of a profiler
 */
public record CrawlBenchOptions(Set<Case> cases, int hosts, OptionalInt videos, Path json, String engineOptions) {

    /** What can be measured. */
    public enum Case {
        FIRST(100_000),
        FAST(200_000),
        UNCHANGED(30_000),
        FRESH(15_000);

        private final int videos;

        Case(int videos) {
            this.videos = videos;
        }

        /** As it is written on the command line and in tables. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    int videos(Case measured) {
        return videos.orElse(Math.max(hosts, measured.videos));
    }

    /** As it is written on the command line. */
    public static final class Line {

        @Option(
                names = "--case",
                paramLabel = "CASE",
                description = "Measures only this: ${COMPLETION-CANDIDATES}. More than once for more (default: all).")
        private Set<Case> cases = EnumSet.allOf(Case.class);

        @Option(
                names = "--hosts",
                paramLabel = "N",
                defaultValue = "1500",
                converter = Hosts.class,
                description = "Instances of each federation (default: ${DEFAULT-VALUE}).")
        private int hosts;

        @Option(
                names = "--videos",
                paramLabel = "N",
                converter = Videos.class,
                description = "Videos of each federation (default: what each case is made for).")
        private Integer videos;

        @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures there.")
        private Path json;

        @Option(
                names = "--engine-options",
                paramLabel = "OPTIONS",
                defaultValue = "",
                description = "More options for the engine's Java virtual machine, such as those of a profiler.")
        private String engineOptions;

        @Spec(Spec.Target.MIXEE)
        private CommandSpec command;

        /** @throws ParameterException if there are fewer videos than hosts */
        public CrawlBenchOptions options() {
            if (videos != null && videos < hosts) {
                throw new ParameterException(
                        command.commandLine(),
                        "Each of the " + hosts + " hosts has a video: --videos needs as many at least.");
            }
            return new CrawlBenchOptions(
                    EnumSet.copyOf(cases),
                    hosts,
                    videos == null ? OptionalInt.empty() : OptionalInt.of(videos),
                    json,
                    engineOptions);
        }
    }

    private static final class Hosts extends Arguments.Whole {
        Hosts() {
            super(1, 10_000);
        }
    }

    private static final class Videos extends Arguments.Whole {
        Videos() {
            super(1, 2_000_000);
        }
    }
}
