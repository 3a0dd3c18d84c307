package org.vigie.peertube;

import org.vigie.catalog.Host;

/** What instances tell each other in order to federate; each question is one exchange. */
public interface Federation {

    /** The instances it follows. */
    Answer<Page<Host>> following(Origin origin, int start, int count);

    /** The instances that follow it. */
    Answer<Page<Host>> followers(Origin origin, int start, int count);

    /** Who it is, whatever name it is asked by. */
    Answer<Identity> identity(Origin origin);
}
