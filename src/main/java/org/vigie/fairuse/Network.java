package org.vigie.fairuse;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that begin alike, such as 10.0.0.0/8 or 2001:db8::/32. */
public record Network(InetAddress address, int bits) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9A-Fa-f:.]{2,45})(?:/([0-9]{1,3}))?");

    /** @throws IllegalArgumentException with a sentence for the person who wrote it */
    static Network of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (parts.matches()) {
            Optional<InetAddress> address = address(parts.group(1));
            int most =
                    address.map(found -> found.getAddress().length * Byte.SIZE).orElse(-1);
            int bits = parts.group(2) == null ? most : Integer.parseInt(parts.group(2));
            if (address.isPresent() && bits <= most) {
                return around(address.get(), bits);
            }
        }
        throw new IllegalArgumentException(
                "'" + written + "' is no network: write an address, or its beginning as 10.0.0.0/8 or 2001:db8::/32");
    }

    /** The network of that length which an address is in. */
    static Network around(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.clamp(bits - i * Byte.SIZE, 0, Byte.SIZE);
            bytes[i] &= (byte) (0xff00 >> kept);
        }
        return new Network(inet(bytes), bits);
    }

    boolean contains(InetAddress other) {
        return other.getAddress().length == address.getAddress().length
                && Arrays.equals(
                        around(other, bits).address.getAddress(),
                        around(address, bits).address.getAddress());
    }

    /** An address written in digits; names are never looked up. IPv4 within IPv6 is IPv4. */
    static Optional<InetAddress> address(String written) {
        return Optional.ofNullable(NetUtil.createByteArrayFromIpAddressString(written))
                .map(Network::inet);
    }

    private static InetAddress inet(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
