package org.vigie.site;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** {@code security.txt} (RFC 9116): whom to tell of a hole. There is none if the operator gave no address. */
final class SecurityText {

    /** At most a year, says the RFC; half of one is renewed with every day the engine runs. */
    private static final Period VALID = Period.ofDays(180);

    private final String publicUrl;
    private final Optional<String> contact;
    private final Clock clock;

    SecurityText(String publicUrl, Optional<String> contact, Clock clock) {
        this.publicUrl = publicUrl;
        this.contact = contact.map(String::strip).filter(written -> !written.isEmpty());
        this.clock = clock;
    }

    Optional<String> text() {
        return contact.map(written -> """
                Contact: %s
                Expires: %s
                Preferred-Languages: en
                Canonical: %s/.well-known/security.txt
                """.formatted(address(written), expires(), publicUrl));
    }

    private String expires() {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plus(VALID)
                .toInstant()
                .toString();
    }

    private static String address(String written) {
        boolean mail = written.contains("@") && !written.contains(":");
        return mail ? "mailto:" + written : written;
    }
}
