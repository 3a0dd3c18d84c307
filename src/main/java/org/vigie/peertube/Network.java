package org.vigie.peertube;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.config.YamlMap;

/**
 * Where requests may go beside the public internet, and the way they take.
 *
 * @param allowed networks that count as public: for private federations and tests
 * @param proxy the HTTP proxy all requests go through; it then looks names up, and has to keep private addresses out
 */
public record Network(List<Range> allowed, Optional<URI> proxy) {

    /** Nothing but the public internet, directly. */
    public static final Network PUBLIC = new Network(List.of(), Optional.empty());

    /**
     * A range of addresses in CIDR notation.
     *
     * @param prefix bits that count
     */
    public record Range(InetAddress start, int prefix) {

        private static final Pattern WRITTEN = Pattern.compile("([0-9a-fA-F:.]{2,45})(?:/([0-9]{1,3}))?");

        /** @throws IllegalArgumentException if this is not a range such as 10.0.0.0/8 or fd00::/8 */
        public static Range of(String written) {
            Matcher parts = WRITTEN.matcher(written);
            if (!parts.matches()
                    || !(parts.group(1).contains(":") || parts.group(1).matches("[0-9]+(\\.[0-9]+){3}"))) {
                throw notARange(written);
            }
            try {
                // Only digits, dots and colons come here, so that no name is looked up.
                InetAddress start = InetAddress.getByName(parts.group(1));
                int bits = start.getAddress().length * 8;
                int prefix = parts.group(2) == null ? bits : Integer.parseInt(parts.group(2));
                if (prefix > bits) {
                    throw notARange(written);
                }
                return new Range(start, prefix);
            } catch (UnknownHostException notAnAddress) {
                throw notARange(written);
            }
        }

        private static IllegalArgumentException notARange(String written) {
            return new IllegalArgumentException(
                    "must be a range of addresses such as 10.0.0.0/8 or fd00::/8, not \"" + written + "\"");
        }

        boolean has(InetAddress address) {
            byte[] mine = start.getAddress();
            byte[] other = address.getAddress();
            if (mine.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < prefix; bit++) {
                if (((mine[bit / 8] ^ other[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The keys {@code allow-networks} and {@code proxy} of {@code crawl.yaml}. */
    public static Network read(YamlMap yaml) {
        return new Network(yaml.values("allow-networks", Range::of), yaml.value("proxy", Network::proxy));
    }

    private static URI proxy(String written) {
        try {
            URI uri = URI.create(written);
            boolean plain = "http".equalsIgnoreCase(uri.getScheme()) && uri.getRawUserInfo() == null;
            if (plain
                    && uri.getHost() != null
                    && uri.getPort() > 0
                    && uri.getRawPath().matches("/?")) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Said below.
        }
        throw new IllegalArgumentException("must be http://HOST:PORT, not \"" + written + "\"");
    }

    boolean mayConnect(InetAddress address) {
        return PublicAddress.is(address) || allowed.stream().anyMatch(range -> range.has(address));
    }
}
