package org.vigie.fairuse;

import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out from where a request came. Proxies add whom they heard it from at the end of {@code X-Forwarded-For}; whatever
 * stands before that is the sender's own invention. So it is read from its end, as far as it was written by proxies that
 * are trusted.
 */
final class Caller {

    private static final int MOST_PROXIES = 20;

    private final List<Network> trusted;

    Caller(List<Network> trusted) {
        this.trusted = trusted;
    }

    /**
     * @param peer who is connected to us
     * @param forwarded values of {@code X-Forwarded-For}, in their order
     */
    InetAddress of(InetAddress peer, List<String> forwarded) {
        List<String> hops = forwarded.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .toList();
        InetAddress nearest = peer;
        for (String hop :
                Collections.unmodifiableList(hops.reversed()).subList(0, Math.min(hops.size(), MOST_PROXIES))) {
            Optional<InetAddress> before = isTrusted(nearest) ? Network.address(bare(hop)) : Optional.empty();
            if (before.isEmpty()) {
                return nearest;
            }
            nearest = before.get();
        }
        return nearest;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    /** Some proxies add the port. */
    private static String bare(String hop) {
        String text = hop.strip();
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? text : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }
}
