package org.vigie.peertube;

/** What a request was for; it decides what an error status means. */
enum Asked {
    /** The instance itself or one of its lists: these are always there. */
    LIST,
    /** One video, channel or playlist, which may be gone. */
    ITEM,
    /** A file, which may be gone and isn't served by PeerTube's own code. */
    PICTURE
}
