package org.vigie.catalog;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host an instance is known by, in its one normal form: lower-case ASCII (IDN as punycode), no trailing dot, and a
 * port only where it isn't 443. Two hosts are the same instance exactly if they are equal.
 */
public record Host(String name) implements Comparable<Host> {

    private static final int MAX_LENGTH = 253;
    private static final Pattern LABELS =
            Pattern.compile("(?!-)[a-z0-9_-]{1,63}(?<!-)(\\.(?!-)[a-z0-9_-]{1,63}(?<!-))*");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");

    public Host {
        if (!name.equals(normalise(name))) {
            throw new IllegalArgumentException("'" + name + "' is not a normalised host name");
        }
    }

    /** @throws IllegalArgumentException with a sentence for the person who wrote it, if this can't be a host */
    public static Host of(String written) {
        return new Host(normalise(written));
    }

    /** The host if this can be one, for texts that come from outside. */
    public static Optional<Host> parse(String written) {
        try {
            return written == null ? Optional.empty() : Optional.of(of(written));
        } catch (IllegalArgumentException notAHost) {
            return Optional.empty();
        }
    }

    private static String normalise(String written) {
        String text = written.strip();
        if (text.contains("/") || text.contains("@")) {
            throw new IllegalArgumentException("'" + written + "' is not a host: write it as tube.example or"
                    + " tube.example:8443, without https:// and without a path");
        }
        int colon = text.startsWith("[") ? text.indexOf("]:") + 1 : text.indexOf(':');
        String port = colon > 0 ? normalisePort(written, text.substring(colon + 1)) : "";
        String host = colon > 0 ? text.substring(0, colon) : text;
        return normaliseName(written, host) + port;
    }

    private static String normalisePort(String written, String port) {
        int number = port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0;
        if (number < 1 || number > 65535) {
            throw new IllegalArgumentException("'" + written + "' has a port that is not a number from 1 to 65535");
        }
        return number == 443 ? "" : ":" + number;
    }

    private static String normaliseName(String written, String host) {
        String ascii;
        try {
            // The JDK's conversion breaks on very long ones; written out, no host has more characters than in ASCII.
            ascii = host.startsWith("[") || host.length() > MAX_LENGTH ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notIdn) {
            ascii = "";
        }
        ascii = ascii.toLowerCase(Locale.ROOT);
        ascii = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        boolean valid = ascii.length() <= MAX_LENGTH
                && (LABELS.matcher(ascii).matches() || IPV6.matcher(ascii).matches());
        if (!valid) {
            throw new IllegalArgumentException("'" + written + "' is not a host name");
        }
        return ascii;
    }

    @Override
    public int compareTo(Host other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
