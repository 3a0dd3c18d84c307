package org.vigie.site;

import java.util.Optional;

/** PeerTube's licences in the order of their ids, which begin with 1; instances with plugins have others beside them. */
enum VideoLicence {
    BY,
    BYSA,
    BYND,
    BYNC,
    BYNCSA,
    BYNCND,
    PUBLIC;

    static Optional<VideoLicence> of(int id) {
        return id < 1 || id > values().length ? Optional.empty() : Optional.of(values()[id - 1]);
    }
}
