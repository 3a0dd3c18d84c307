package org.vigie.demo;

/**
 * The PeerTube versions that can be imitated. Answers of 6.3.0 and 8.2.1 were recorded; the others differ from them in what
 * is documented of their changes.
 */
public enum PeerTubeVersion {
    V2_4_0(2, 4, "2.4.0"),
    V3_4_1(3, 4, "3.4.1"),
    V4_3_1(4, 3, "4.3.1"),
    V5_2_1(5, 2, "5.2.1"),
    /** Paths only, {@code /lazy-static/previews/}, {@code descriptionPath}, {@code error} in problems. */
    V6_3_0(6, 3, "6.3.0"),
    V7_3_0(7, 3, "7.3.0"),
    /** Every picture with a {@code fileUrl}, {@code thumbnails[]}, no {@code /description}. */
    V8_2_1(8, 2, "8.2.1"),
    V9_0_0(9, 0, "9.0.0-rc.1");

    private final int major;
    private final int minor;
    private final String number;

    PeerTubeVersion(int major, int minor, String number) {
        this.major = major;
        this.minor = minor;
        this.number = number;
    }

    public String number() {
        return number;
    }

    /** The version of 8.x and later, as far as nobody knows in which exactly a thing changed. */
    boolean modern() {
        return atLeast(8, 0);
    }

    boolean atLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }

    /** The recorded version whose answers come nearest. */
    String recorded() {
        return modern() ? V8_2_1.number : V6_3_0.number;
    }
}
