package org.vigie.rules;

import java.util.Locale;
import java.util.regex.Pattern;
import org.vigie.catalog.Host;

/** {@code name@host} of an account or channel, in the one form in which two of them can be compared. */
final class Handle {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]{1,255}");

    private Handle() {}

    /** @throws IllegalArgumentException with a sentence for the person who wrote it */
    static String normalise(String written) {
        String handle = written.startsWith("@") ? written.substring(1) : written;
        int at = handle.indexOf('@');
        if (at < 1 || !NAME.matcher(handle.substring(0, at)).matches()) {
            throw new IllegalArgumentException("'" + written + "' is not a handle such as name@tube.example");
        }
        return of(handle.substring(0, at), Host.of(handle.substring(at + 1)));
    }

    static String of(String name, Host host) {
        return name.toLowerCase(Locale.ROOT) + "@" + host;
    }
}
