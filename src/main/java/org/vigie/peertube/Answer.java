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

    /** The host's robots.txt asks us not to ask this; nothing was sent. A "no" of the host, unlike all failures. */
    record Disallowed<T>(String why) implements Answer<T> {}

    /** 429, or 503 with Retry-After: ask later. */
    record Throttled<T>(Optional<Duration> retryAfter) implements Answer<T> {}

    /** The instance, or what stands before it, doesn't answer us: 403 without PeerTube's code, other 4xx, redirects away. */
    record Refused<T>(int status, Trouble kind, String why) implements Answer<T> {}

    /** 5xx. */
    record Failed<T>(int status) implements Answer<T> {}

    /** Something answered, but not what PeerTube would: HTML, half a JSON, a wrong type at the top, too large a body. */
    record Unreadable<T>(Trouble kind, String why) implements Answer<T> {}

    /** Nothing answered: unknown name, refused, timeout, TLS. {@code why} is a sentence for the instance's owner. */
    record Unreachable<T>(Trouble kind, String why) implements Answer<T> {}

    /** What is wrong with the host; empty if nothing is, which includes that it knows nothing of the item asked about. */
    default Optional<Trouble> trouble() {
        return switch (this) {
            case Found<T> found -> Optional.empty();
            case Absent<T> absent -> Optional.empty();
            case Disallowed<T> disallowed -> Optional.of(Trouble.ROBOTS);
            case Throttled<T> throttled -> Optional.of(Trouble.RATE_LIMITED);
            case Refused<T> refused -> Optional.of(refused.kind());
            case Failed<T> failed -> Optional.of(Trouble.SERVER_ERROR);
            case Unreadable<T> unreadable -> Optional.of(unreadable.kind());
            case Unreachable<T> unreachable -> Optional.of(unreachable.kind());
        };
    }
}
