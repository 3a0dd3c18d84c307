package org.vigie.bench;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What was asked of {@code bench api}.
 *
 * @param url the engine to ask; null for one that is started and filled for it
 */
public record ApiBenchOptions(int requests, long seed, URI url) {

    private static final int REQUESTS = 100_000;
    private static final int MAX_REQUESTS = 100_000_000;

    private static final String USAGE = """
            bench api [--requests N] [--seed S] [--url http://HOST:PORT]
            See docs/benchmarks.md.""";

    /** The command line can't be understood; the message says why. */
    public static final class Wrong extends Exception {
        Wrong(String message) {
            super(message + "\n" + USAGE);
        }
    }

    /** @param arguments beginning with the word api */
    public static ApiBenchOptions parse(String... arguments) throws Wrong {
        int requests = REQUESTS;
        long seed = 1;
        URI url = null;
        Deque<String> left = new ArrayDeque<>(Arrays.asList(arguments).subList(1, arguments.length));
        while (!left.isEmpty()) {
            String option = left.pop();
            String value = left.isEmpty() ? "" : left.pop();
            switch (option) {
                case "--requests" -> requests = (int) number(option, value, MAX_REQUESTS);
                case "--seed" -> seed = number(option, value, Long.MAX_VALUE);
                case "--url" -> url = url(value);
                default -> throw new Wrong("There is no option " + option + ".");
            }
        }
        return new ApiBenchOptions(requests, seed, url);
    }

    private static long number(String option, String written, long most) throws Wrong {
        if (!written.matches("[0-9]{1,18}") || Long.parseLong(written) > most) {
            throw new Wrong(option + " needs a number up to " + most + ", not '" + written + "'.");
        }
        return Long.parseLong(written);
    }

    private static URI url(String written) throws Wrong {
        if (!written.matches("https?://[^/?#\\s]+[^?#\\s]*")) {
            throw new Wrong("--url needs an address such as http://127.0.0.1:8080, not '" + written + "'.");
        }
        return URI.create(written);
    }
}
