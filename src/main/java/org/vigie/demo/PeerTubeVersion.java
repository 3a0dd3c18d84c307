package org.vigie.demo;

/** The PeerTube versions whose answers were recorded and can be imitated. */
public enum PeerTubeVersion {
    /** Every picture with a {@code fileUrl}, {@code thumbnails[]}, no {@code /description}. */
    V8_2_1("8.2.1"),

    /** Paths only, {@code /lazy-static/previews/}, {@code descriptionPath}, {@code error} in problems. */
    V6_3_0("6.3.0");

    private final String number;

    PeerTubeVersion(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }

    boolean modern() {
        return this == V8_2_1;
    }
}
