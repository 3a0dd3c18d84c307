package org.vigie.peertube;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Tells addresses of the public network from those of a private one. Lists name hosts, and instances the hosts of their
 * pictures; without this they could have us fetch from the inside of the operator's network.
 */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet4Address ? publicIpv4(bytes) : publicIpv6(bytes));
    }

    private static boolean publicIpv4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        boolean thisNetwork = first == 0;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && third == 0;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean reserved = first >= 240;
        return !(thisNetwork || carrier || protocols || benchmark || reserved);
    }

    /** Only 2000::/3 is given out; inside it 2002::/16 and 2001::/32 wrap IPv4 addresses, which may be private. */
    private static boolean publicIpv6(byte[] bytes) {
        boolean givenOut = (bytes[0] & 0xE0) == 0x20;
        int start = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        boolean sixToFour = start == 0x2002;
        boolean teredo = start == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
        return givenOut && !sixToFour && !teredo;
    }
}
