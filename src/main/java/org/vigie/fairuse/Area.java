package org.vigie.fairuse;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is counted apart, since it is asked for in different numbers. */
public enum Area {
    API,
    PAGES,
    PICTURES;

    /** Costs nothing, and robots.txt must be there for who is told to go away. */
    private static final Pattern STATIC = Pattern.compile("/static/.*|/[^/]*\\.[a-z]{2,11}", Pattern.DOTALL);

    /** Empty for what isn't counted. */
    static Optional<Area> of(String path) {
        if (path.startsWith("/api/")) {
            return Optional.of(API);
        }
        if (path.startsWith("/media/")) {
            return Optional.of(PICTURES);
        }
        return STATIC.matcher(path).matches() ? Optional.empty() : Optional.of(PAGES);
    }

    /** As it is called in the file and towards clients. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
