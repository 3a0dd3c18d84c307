package org.vigie.site;

import java.util.Optional;

/** PeerTube's categories in the order of their ids, which begin with 1; instances with plugins have others beside them. */
enum VideoCategory {
    MUSIC,
    FILMS,
    VEHICLES,
    ART,
    SPORTS,
    TRAVELS,
    GAMING,
    PEOPLE,
    COMEDY,
    ENTERTAINMENT,
    NEWS,
    HOWTO,
    EDUCATION,
    ACTIVISM,
    SCIENCE,
    ANIMALS,
    KIDS,
    FOOD;

    static Optional<VideoCategory> of(int id) {
        return id < 1 || id > values().length ? Optional.empty() : Optional.of(values()[id - 1]);
    }
}
