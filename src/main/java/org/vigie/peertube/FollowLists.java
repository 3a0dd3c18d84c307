package org.vigie.peertube;

import org.vigie.catalog.Host;

/** Asks an instance which others it follows and is followed by; one exchange each. */
public interface FollowLists {

    Answer<Page<Host>> following(Origin origin, int start, int count);

    Answer<Page<Host>> followers(Origin origin, int start, int count);
}
