package org.vigie.peertube;

/** What one HTTP exchange came to, before anybody asks what it means. */
sealed interface Reply {

    /**
     * An HTTP answer with its body, decompressed.
     *
     * @param retryAfter the header as it came; null if there is none
     */
    record Received(int status, String retryAfter, byte[] body) implements Reply {}

    /** A redirect that isn't followed. */
    record Elsewhere(int status, String why) implements Reply {}

    /** Something answered, but not within what HTTP and our bounds allow. */
    record Garbled(String why) implements Reply {}

    /** Nothing answered. */
    record Nothing(String why) implements Reply {}
}
