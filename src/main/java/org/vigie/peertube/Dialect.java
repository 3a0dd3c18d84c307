package org.vigie.peertube;

import java.util.Arrays;
import java.util.Comparator;

/**
 * What can be asked of a PeerTube, by its version. What answers look like isn't told here: readers take the fields of every
 * version as they find them.
 */
public enum Dialect {
    /** No lives; lists take {@code filter=local}, and a count over 100 is cut rather than refused. */
    V2(2, 0, "filter=local"),
    /** Lives. */
    V3(3, 0, "filter=local"),
    /** {@code isLocal}; searches take {@code host} (since 3.4, of which nobody needs to know). */
    V4(4, 0, "isLocal=true"),
    /** Details have the whole description. */
    V5(5, 0, "isLocal=true"),
    /** Chapters; {@code filter} is answered with 400. */
    V6(6, 0, "isLocal=true"),
    /** Lists of channels leave out the descriptions of accounts. */
    V8(8, 0, "isLocal=true"),
    /** Actors say in ActivityPub whether they want to be found. */
    V8_2(8, 2, "isLocal=true");

    private final int major;
    private final int minor;
    private final String ownVideos;

    Dialect(int major, int minor, String ownVideos) {
        this.major = major;
        this.minor = minor;
        this.ownVideos = ownVideos;
    }

    /** Where no version can be read it is taken for a new one: forks that hide theirs follow the development. */
    static Dialect of(String version) {
        return ServerVersion.parse(version).map(Dialect::of).orElse(newest());
    }

    private static Dialect of(ServerVersion version) {
        return Arrays.stream(values())
                .filter(dialect -> version.atLeast(dialect.major, dialect.minor))
                .max(Comparator.naturalOrder())
                .orElse(V2);
    }

    static Dialect newest() {
        return V8_2;
    }

    /** The parameter that leaves out the videos of others. */
    String ownVideos() {
        return ownVideos;
    }

    /** Whether there are lives, and lists can be narrowed to them. */
    public boolean hasLives() {
        return compareTo(V3) >= 0;
    }

    /** Whether channels and playlists can be asked for by host; lists of them always show all that an instance knows. */
    public boolean narrowsByHost() {
        return compareTo(V4) >= 0;
    }

    /** Whether details have the whole description; else it must be asked for by itself. */
    public boolean tellsWholeDescriptions() {
        return compareTo(V5) >= 0;
    }

    public boolean hasChapters() {
        return compareTo(V6) >= 0;
    }

    /** Whether asking accounts by themselves can tell more of what they want than lists do. */
    public boolean tellsConsent() {
        return compareTo(V8) >= 0;
    }

    /** Whether actors say {@code indexable} and {@code discoverable}. */
    boolean tellsFlags() {
        return compareTo(V8_2) >= 0;
    }
}
