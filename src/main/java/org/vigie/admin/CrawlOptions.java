package org.vigie.admin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.vigie.crawl.CrawlKind;

/**
 * What was asked of {@code crawl}.
 *
 * @param hosts none for all
 * @param waits until the visits have ended
 */
public record CrawlOptions(List<String> hosts, CrawlKind kind, boolean waits) {

    private static final String USAGE = "crawl [HOST…] [--kind %s] [--wait]";

    /** The command line can't be understood; the message says why. */
    public static final class Wrong extends Exception {
        Wrong(String message) {
            super(message + "\n" + USAGE.formatted(CrawlRoutes.kinds().replace(", ", "|")));
        }
    }

    public static CrawlOptions parse(String... arguments) throws Wrong {
        List<String> hosts = new ArrayList<>();
        CrawlKind kind = CrawlKind.FULL;
        boolean waits = false;
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            String argument = left.pop();
            switch (argument) {
                case "--wait" -> waits = true;
                case "--kind" -> kind = kind(left.poll());
                default -> {
                    if (argument.startsWith("-")) {
                        throw new Wrong("There is no option " + argument + ".");
                    }
                    hosts.add(argument);
                }
            }
        }
        return new CrawlOptions(List.copyOf(hosts), kind, waits);
    }

    private static CrawlKind kind(String name) throws Wrong {
        if (name == null) {
            throw new Wrong("--kind needs a value.");
        }
        return Arrays.stream(CrawlKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Wrong("There is no kind of crawl '" + name + "'."));
    }
}
