package org.vigie.fairuse;

import io.vertx.core.MultiMap;
import java.time.Duration;

/**
 * Where a client stands, to be told it with every answer in the fields of the IETF's draft "RateLimit header fields for
 * HTTP" (draft-ietf-httpapi-ratelimit-headers-10).
 *
 * @param policy what is counted, or that it is counted by key
 * @param left requests that are left now
 * @param untilFull until the whole quota is back
 * @param untilNext until there is room for one; zero if there is
 */
public record Standing(String policy, Quota quota, long left, Duration untilFull, Duration untilNext) {

    public static final String POLICY_FIELD = "RateLimit-Policy";
    public static final String LIMIT_FIELD = "RateLimit";
    public static final String RETRY_AFTER = "Retry-After";

    public void tell(MultiMap headers) {
        headers.set(POLICY_FIELD, "\"%s\";q=%d;w=%d".formatted(policy, quota.requests(), seconds(quota.within())));
        headers.set(LIMIT_FIELD, "\"%s\";r=%d;t=%d".formatted(policy, left, seconds(untilFull)));
        if (!untilNext.isZero()) {
            headers.set(RETRY_AFTER, String.valueOf(waitSeconds()));
        }
    }

    /** Never zero, which would be an invitation to try again at once. */
    public long waitSeconds() {
        return Math.max(1, seconds(untilNext));
    }

    private static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
