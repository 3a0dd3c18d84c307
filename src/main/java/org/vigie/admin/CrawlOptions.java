package org.vigie.admin;

import java.util.List;
import org.vigie.crawl.CrawlKind;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What was asked of {@code crawl}.
 *
 * @param hosts none for all
 * @param waits until the visits have ended
 */
public record CrawlOptions(List<String> hosts, CrawlKind kind, boolean waits) {

    /** As it is written on the command line. */
    public static final class Line {

        @Parameters(paramLabel = "HOST", description = "Hosts such as tube.example (default: all).")
        private List<String> hosts = List.of();

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                defaultValue = "full",
                description = {
                    "What to look for (default: ${DEFAULT-VALUE}):",
                    "newest   what was published last",
                    "full     everything public: what is new, changed and missing",
                    "details  what lists leave out (tags, whole descriptions), of what is new or changed",
                    "live     which lives are on air"
                })
        private CrawlKind kind;

        @Option(names = "--wait", description = "Ends when the visits have ended, and tells what came of them.")
        private boolean waits;

        public CrawlOptions options() {
            return new CrawlOptions(List.copyOf(hosts), kind, waits);
        }
    }
}
