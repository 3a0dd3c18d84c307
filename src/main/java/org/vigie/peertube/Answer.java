package org.vigie.peertube;

import java.time.Duration;
import java.util.Optional;

/** What came of asking an instance. Everything that can be expected to happen is a value here; exceptions are bugs. */
public sealed interface Answer<T> {

    /** What was asked for. */
    record Found<T>(T value) implements Answer<T> {}

    /**
     * It isn't there for the public: deleted (404), or private, internal, blocked (401), or behind a password (401 or 403
     * with {@code video_requires_password}).
     */
    record Absent<T>(int status, String why) implements Answer<T> {}

    /** 429, or 503 with Retry-After: ask later. */
    record Throttled<T>(Optional<Duration> retryAfter) implements Answer<T> {}

    /** The instance, or what stands before it, doesn't answer us: 403 without PeerTube's code, other 4xx, redirects away. */
    record Refused<T>(int status, String why) implements Answer<T> {}

    /** 5xx. */
    record Failed<T>(int status) implements Answer<T> {}

    /** Something answered, but not what PeerTube would: HTML, half a JSON, a wrong type at the top, too large a body. */
    record Unreadable<T>(String why) implements Answer<T> {}

    /** Nothing answered: unknown name, refused, timeout, TLS. {@code why} is a sentence for the instance's owner. */
    record Unreachable<T>(String why) implements Answer<T> {}
}
