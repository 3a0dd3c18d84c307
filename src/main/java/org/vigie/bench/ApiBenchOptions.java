package org.vigie.bench;

import java.net.URI;
import picocli.CommandLine.Option;

/**
 * What was asked of {@code bench api}.
 *
 * @param url the engine to ask; null for one that is started and filled for it
 */
public record ApiBenchOptions(int requests, long seed, URI url) {

    /** As it is written on the command line. */
    public static final class Line {

        @Option(
                names = "--requests",
                paramLabel = "N",
                defaultValue = "100000",
                converter = Requests.class,
                description = "How many (default: ${DEFAULT-VALUE}).")
        private int requests;

        @Option(
                names = "--seed",
                paramLabel = "S",
                defaultValue = "1",
                description = "Another number for other requests; the same one makes the same of the same contract"
                        + " (default: ${DEFAULT-VALUE}).")
        private long seed;

        @Option(
                names = "--url",
                paramLabel = "http://HOST:PORT",
                converter = Arguments.Address.class,
                description = "Asks another engine, whose limits have to let you; nothing is started.")
        private URI url;

        public ApiBenchOptions options() {
            return new ApiBenchOptions(requests, seed, url);
        }
    }

    private static final class Requests extends Arguments.Whole {
        Requests() {
            super(0, 100_000_000);
        }
    }
}
