package org.vigie.peertube;

import java.util.Map;

/** What one HTTP exchange came to, before anybody asks what it means. */
sealed interface Reply {

    /**
     * An HTTP answer with its body, decompressed.
     *
     * @param headers the first value of each, by name in lower case
     */
    record Received(int status, Map<String, String> headers, byte[] body) implements Reply {

        /** Null if there is none. */
        String header(String lowerCaseName) {
            return headers.get(lowerCaseName);
        }
    }

    /** A redirect that isn't followed. */
    record Elsewhere(int status, Trouble trouble, String why) implements Reply {}

    /** Something answered, but not within what HTTP and our bounds allow. */
    record Garbled(Trouble trouble, String why) implements Reply {}

    /** Nothing answered. */
    record Nothing(Trouble trouble, String why) implements Reply {}
}
