package org.vigie.peertube;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a PeerTube release, as far as it decides what can be asked: {@code 9.0.0-rc.1} is 9.0. */
record ServerVersion(int major, int minor) {

    private static final Pattern WRITTEN = Pattern.compile("v?([0-9]{1,4})\\.([0-9]{1,4})(?![0-9]).*", Pattern.DOTALL);

    /** Empty if no number can be read, as some forks have none. */
    static Optional<ServerVersion> parse(String written) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written.strip());
        return parts.matches()
                ? Optional.of(new ServerVersion(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    boolean atLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }
}
