package org.vigie.catalog;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Uuids as PeerTube writes them; Java's own reading also takes shorter forms, which would make two ids of one text. */
public final class Uuids {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Uuids() {}

    public static Optional<UUID> parse(String written) {
        return written != null && WRITTEN.matcher(written).matches()
                ? Optional.of(UUID.fromString(written))
                : Optional.empty();
    }

    /** As {@link #parse}, or the short form. */
    public static Optional<UUID> parseFullOrShort(String written) {
        return parse(written).or(() -> ShortUuid.parse(written));
    }
}
