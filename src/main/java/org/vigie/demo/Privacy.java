package org.vigie.demo;

/** Who may see a video or playlist; ids and labels are PeerTube's. Only public ones are ever listed. */
public enum Privacy {
    PUBLIC(1, "Public"),
    UNLISTED(2, "Unlisted"),
    PRIVATE(3, "Private"),
    INTERNAL(4, "Internal"),
    PASSWORD_PROTECTED(5, "Password protected");

    private final int id;
    private final String label;

    Privacy(int id, String label) {
        this.id = id;
        this.label = label;
    }

    int id() {
        return id;
    }

    String label() {
        return label;
    }

    /** Whether somebody who knows the uuid is let in without an account. */
    boolean readable() {
        return this == PUBLIC || this == UNLISTED;
    }
}
