package org.vigie.peertube;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Looks a name up once and says which addresses to connect to, in which order. Whoever connects takes these and never the
 * name, so that no second look-up can lead elsewhere.
 */
final class Destinations {

    /** More than two of each family are the many doors of one big service. */
    private static final int MAX_EACH = 2;

    /** What a look-up came to. */
    sealed interface Found {

        /** At least one; those of the family to try first are first. */
        record Addresses(List<InetAddress> addresses) implements Found {}

        record None(Trouble trouble, String why) implements Found {}
    }

    /** The DNS, or what a test puts in its place. */
    interface Names {
        InetAddress[] lookUp(String name) throws UnknownHostException;
    }

    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private final Names names;
    private final Network network;
    private final boolean ipv6First;

    /** @param ipv6First whether we can be expected to reach IPv6 addresses ourselves */
    Destinations(Names names, Network network, boolean ipv6First) {
        this.names = names;
        this.network = network;
        this.ipv6First = ipv6First;
    }

    /**
     * @param anywhere whether the operator named this place, and so answers for it
     * @param ipv4First whether IPv6 was seen dead there lately
     */
    Found of(String name, boolean anywhere, boolean ipv4First, Duration limit) throws InterruptedException {
        InetAddress[] all;
        try {
            all = lookedUp(name, limit);
        } catch (UnknownHostException unknown) {
            return new Found.None(Trouble.UNKNOWN_NAME, "the name " + name + " is not known to DNS");
        } catch (TimeoutException late) {
            return new Found.None(Trouble.UNKNOWN_NAME, "DNS gives no answer about the name " + name);
        }
        // One private address among public ones is enough: nobody has both by mistake, and who rebinds names has.
        if (!anywhere && !Arrays.stream(all).allMatch(network::mayConnect)) {
            return new Found.None(Trouble.PRIVATE_ADDRESS, "the name " + name + " leads into a private network");
        }
        List<InetAddress> ipv6 = of(Inet6Address.class, all);
        List<InetAddress> ipv4 = of(Inet4Address.class, all);
        boolean swapped = ipv4First || !ipv6First;
        return new Found.Addresses(swapped ? inTurns(ipv4, ipv6) : inTurns(ipv6, ipv4));
    }

    /** Whoever doesn't answer at one address of a family won't at the other either. */
    private static List<InetAddress> inTurns(List<InetAddress> first, List<InetAddress> second) {
        List<InetAddress> ordered = new ArrayList<>();
        for (int i = 0; i < MAX_EACH; i++) {
            first.stream().skip(i).limit(1).forEach(ordered::add);
            second.stream().skip(i).limit(1).forEach(ordered::add);
        }
        return List.copyOf(ordered);
    }

    /** Whether this is an address already, or a name that is one on every machine. */
    static boolean isAddress(String name) {
        return name.startsWith("[")
                || name.matches("(?i).*\\.?(0x[0-9a-f]*|[0-9]+)\\.?")
                || name.matches("(?i)(.*\\.)?localhost\\.?");
    }

    private static List<InetAddress> of(Class<? extends InetAddress> family, InetAddress... all) {
        return Arrays.stream(all).filter(family::isInstance).limit(MAX_EACH).toList();
    }

    /** On a thread of its own, because nothing else can end a look-up that hangs. An address needs none. */
    private InetAddress[] lookedUp(String name, Duration limit)
            throws UnknownHostException, TimeoutException, InterruptedException {
        if (name.startsWith("[") || ADDRESS.matcher(name).matches()) {
            return names.lookUp(name);
        }
        CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
        Thread.ofVirtual().name("dns").start(() -> {
            try {
                found.complete(names.lookUp(name));
            } catch (UnknownHostException | RuntimeException unknown) {
                found.completeExceptionally(unknown);
            }
        });
        try {
            return found.get(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            UnknownHostException unknown = new UnknownHostException(name);
            unknown.initCause(failed.getCause());
            throw unknown;
        }
    }
}
