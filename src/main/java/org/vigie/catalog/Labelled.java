package org.vigie.catalog;

/**
 * A value of one of PeerTube's dictionaries with its English label. Instances may add their own, so ids outside the
 * built-in ranges are legal. Unset is {@code id} null with the label "Unknown", as on the wire.
 */
public record Labelled<T>(T id, String label) {

    public static final String UNKNOWN = "Unknown";

    public static <T> Labelled<T> unknown() {
        return new Labelled<>(null, UNKNOWN);
    }
}
