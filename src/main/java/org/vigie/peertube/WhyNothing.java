package org.vigie.peertube;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Turns what Java throws when an exchange fails into a sentence that the owner of the instance can act on. */
final class WhyNothing {

    /** Deeper chains of causes than any seen; a bound against chains that bite their tail. */
    private static final int MAX_CAUSES = 20;

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
        if (among(causes, ProtocolException.class)) {
            return new Reply.Garbled("answered, but not in HTTP");
        }
        return new Reply.Nothing(sentence(causes, name));
    }

    private String sentence(List<Throwable> causes, String name) {
        if (among(causes, UnresolvedAddressException.class) || among(causes, UnknownHostException.class)) {
            return "the name " + name + " is not known to DNS";
        }
        if (among(causes, SSLException.class)) {
            return tlsSentence(causes, name);
        }
        if (among(causes, HttpConnectTimeoutException.class)) {
            return "no connection within " + written(connectTimeout);
        }
        if (among(causes, HttpTimeoutException.class) || among(causes, TimeoutException.class)) {
            return "no answer within " + written(requestTimeout);
        }
        if (among(causes, NoRouteToHostException.class)) {
            return "there is no way to it through the network";
        }
        if (among(causes, ConnectException.class)) {
            return says(causes, "unreachable")
                    ? "there is no way to it through the network"
                    : "nothing listens there (connection refused)";
        }
        return "the connection broke off before the answer was complete";
    }

    private static String tlsSentence(List<Throwable> causes, String name) {
        if (among(causes, CertificateExpiredException.class)) {
            return "the TLS certificate has expired";
        }
        if (among(causes, CertificateNotYetValidException.class)) {
            return "the TLS certificate is not valid yet";
        }
        if (says(causes, "subject alternative") || says(causes, "no name matching")) {
            return "the TLS certificate is for another name than " + name;
        }
        if (among(causes, CertPathBuilderException.class)) {
            return "the TLS certificate is not from an authority we know (self-signed, or the chain is not complete)";
        }
        if (says(causes, "unrecognized ssl message")) {
            return "it does not speak TLS there (is it plain HTTP?)";
        }
        return "no TLS connection could be made";
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
