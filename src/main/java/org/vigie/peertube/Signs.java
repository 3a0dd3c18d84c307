package org.vigie.peertube;

import java.time.Instant;
import java.util.Optional;

/**
 * What the last exchanges with a host told beside their answers.
 *
 * @param allowance its rate limit, if it says
 * @param ipv6Dead when its IPv6 address was seen to be one where nobody answers, while its IPv4 address works
 * @param answered when its last answer began to arrive, before it was read
 */
public record Signs(Optional<Allowance> allowance, Optional<Instant> ipv6Dead, Optional<Instant> answered) {

    public static final Signs NONE = new Signs(Optional.empty(), Optional.empty(), Optional.empty());

    Signs with(Optional<Allowance> newer) {
        return newer.isPresent() ? new Signs(newer, ipv6Dead, answered) : this;
    }

    Signs withIpv6Dead(Optional<Instant> seen) {
        return new Signs(allowance, seen, answered);
    }

    Signs withAnswered(Instant time) {
        return new Signs(allowance, ipv6Dead, Optional.of(time));
    }
}
