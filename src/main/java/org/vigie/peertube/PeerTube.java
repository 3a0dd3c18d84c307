package org.vigie.peertube;

import java.util.UUID;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;

/** The questions we ask PeerTube instances; each is one HTTP exchange. */
public interface PeerTube {

    /** Rows a page may have; PeerTube answers 400 for more. */
    int MAX_COUNT = 100;

    Answer<InstanceInfo> info(Origin origin);

    /** The host's own public videos, sensitive ones included, oldest first. */
    Answer<Page<Video>> videos(Origin origin, int start, int count);

    Answer<VideoDetails> video(Origin origin, UUID uuid);

    /** The host's own channels out of all it knows, oldest first. {@code videosCount} is 0: lists don't tell. */
    Answer<Page<Channel>> channels(Origin origin, int start, int count);

    Answer<Channel> channel(Origin origin, String name);

    /** The host's own public playlists out of all it knows, oldest first. */
    Answer<Page<Playlist>> playlists(Origin origin, int start, int count);

    /** One that isn't public any more is absent, though its origin still gives it (with 200) to whoever knows its uuid. */
    Answer<Playlist> playlist(Origin origin, UUID uuid);

    /** A picture of an item of this origin. Bytes are an image of a type browsers show, checked by content, at most 2 MiB. */
    Answer<PictureBytes> picture(Origin origin, org.vigie.catalog.Picture picture);
}
