package org.vigie.peertube;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.ssl.NotSslRecordException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;

/** Turns what Java throws when an exchange fails into a sentence that the owner of the instance can act on. */
final class WhyNothing {

    private static final Logger LOG = Logger.getLogger(WhyNothing.class);

    /** Deeper chains of causes than any seen; a bound against chains that bite their tail. */
    private static final int MAX_CAUSES = 20;

    /** What {@link Certificates} finds, as the end of a sentence. */
    private static final Map<Trouble, String> FLAWS = Map.of(
            Trouble.TLS_EXPIRED, "has expired",
            Trouble.TLS_NOT_YET_VALID, "is not valid yet",
            Trouble.TLS_WRONG_NAME, "is for another name than %s",
            Trouble.TLS_SELF_SIGNED, "is signed by nobody but itself",
            Trouble.TLS_UNKNOWN_ISSUER, "is not from an authority we know (or the chain is not complete)");

    private final Duration connectTimeout;
    private final Duration requestTimeout;

    WhyNothing(Duration connectTimeout, Duration requestTimeout) {
        this.connectTimeout = connectTimeout;
        this.requestTimeout = requestTimeout;
    }

    Reply of(Throwable thrown, String name) {
        List<Throwable> causes = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(MAX_CAUSES)
                .toList();
        if (among(causes, TooLongHttpHeaderException.class) || among(causes, TooLongHttpLineException.class)) {
            return new Reply.Garbled(Trouble.TOO_LARGE, "answered with more headers than we read");
        }
        if (among(causes, SSLException.class)) {
            return tls(causes, name);
        }
        if (among(causes, ConnectTimeoutException.class)) {
            return nothing(Trouble.TIMEOUT, "no connection within " + written(connectTimeout));
        }
        if (among(causes, TimeoutException.class)) {
            return nothing(Trouble.TIMEOUT, "no answer within " + written(requestTimeout));
        }
        if (among(causes, NoRouteToHostException.class) || says(causes, "unreachable")) {
            return nothing(Trouble.NO_ROUTE, "there is no way to it through the network");
        }
        if (among(causes, ConnectException.class)) {
            return nothing(Trouble.CONNECTION_REFUSED, "nothing listens there (connection refused)");
        }
        if (among(causes, IllegalArgumentException.class) || among(causes, DecoderException.class)) {
            // How Netty tells of a first line or header that isn't one.
            return new Reply.Garbled(Trouble.BROKEN_ANSWER, "answered, but not in HTTP");
        }
        LOG.debugf(thrown, "The connection to %s broke off", name);
        return nothing(Trouble.BROKEN_OFF, "the connection broke off before the answer was complete");
    }

    private static Reply nothing(Trouble trouble, String why) {
        return new Reply.Nothing(trouble, why);
    }

    private static Reply tls(List<Throwable> causes, String name) {
        Optional<Trouble> ofCertificate = causes.stream()
                .filter(Certificates.Refused.class::isInstance)
                .map(refused -> ((Certificates.Refused) refused).trouble())
                .findFirst();
        if (ofCertificate.isPresent()) {
            return nothing(
                    ofCertificate.get(),
                    "the TLS certificate " + FLAWS.get(ofCertificate.get()).formatted(name));
        }
        boolean plain = among(causes, NotSslRecordException.class) || says(causes, "unrecognized ssl message");
        return nothing(
                Trouble.TLS_OTHER,
                plain ? "it does not speak TLS there (is it plain HTTP?)" : "no TLS connection could be made");
    }

    private static boolean among(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static boolean says(List<Throwable> causes, String part) {
        return causes.stream()
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .anyMatch(message -> message.toLowerCase(Locale.ROOT).contains(part));
    }

    private static String written(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
