package org.vigie.bench.crawl;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

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
    }

    /** The subcommand. */
    public static final String NAME = "crawl";

    private static final int HOSTS = 1_500;
    private static final int MAX_HOSTS = 10_000;
    private static final int MAX_VIDEOS = 2_000_000;

    private static final String USAGE = """
            bench crawl [--case first|fast|unchanged|fresh]… [--hosts N] [--videos N] [--json FILE] [--engine-options OPTIONS]
            See docs/benchmarks.md.""";

    /** The command line can't be understood; the message says why. */
    public static final class Wrong extends Exception {
        Wrong(String message) {
            super(message + "\n" + USAGE);
        }
    }

    /** @param arguments what follows the subcommand */
    public static CrawlBenchOptions parse(List<String> arguments) throws Wrong {
        Set<Case> cases = EnumSet.noneOf(Case.class);
        int hosts = HOSTS;
        OptionalInt videos = OptionalInt.empty();
        Path json = null;
        String engineOptions = "";
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--case" -> cases.add(named(value(option, left)));
                case "--hosts" -> hosts = number(option, left, MAX_HOSTS);
                case "--videos" -> videos = OptionalInt.of(number(option, left, MAX_VIDEOS));
                case "--json" -> json = Path.of(value(option, left));
                case "--engine-options" -> engineOptions = value(option, left);
                default -> throw new Wrong("There is no option " + option + ".");
            }
        }
        if (videos.isPresent() && videos.getAsInt() < hosts) {
            throw new Wrong("Each of the " + hosts + " hosts has a video: --videos needs as many at least.");
        }
        return new CrawlBenchOptions(
                cases.isEmpty() ? EnumSet.allOf(Case.class) : cases, hosts, videos, json, engineOptions);
    }

    int videos(Case measured) {
        return videos.orElse(Math.max(hosts, measured.videos));
    }

    private static Case named(String name) throws Wrong {
        return Arrays.stream(Case.values())
                .filter(one -> lower(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new Wrong("There is no case '" + name + "': say "
                        + Arrays.stream(Case.values())
                                .map(CrawlBenchOptions::lower)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    static String lower(Case one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static String value(String option, Deque<String> left) throws Wrong {
        return Optional.ofNullable(left.poll()).orElseThrow(() -> new Wrong(option + " needs a value."));
    }

    private static int number(String option, Deque<String> left, int max) throws Wrong {
        String written = value(option, left);
        if (!written.matches("[1-9][0-9]{0,8}") || Integer.parseInt(written) > max) {
            throw new Wrong(option + " needs a number from 1 to " + max + ", not '" + written + "'.");
        }
        return Integer.parseInt(written);
    }
}
