package org.vigie.peertube;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.catalog.Caption;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Chapter;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;

/**
 * The questions we ask PeerTube instances; each is one HTTP exchange at most (with redirects and, while connecting fails,
 * several addresses). What an origin's robots.txt or its version rules out is answered without one.
 */
public interface PeerTube {

    /** Rows a page may have; PeerTube answers 400 for more. */
    int MAX_COUNT = 100;

    /**
     * To be asked before all else, and again once it isn't {@link Robots#isFresh}.
     *
     * @param before what was kept of it: stands in as long as the host can't be reached, for 30 days
     * @return found also if there is none; otherwise nothing may be asked, since nobody knows
     */
    Answer<Robots> robots(Origin origin, Optional<Robots> before);

    /** To be asked first of what isn't robots.txt: {@link Origin#speaking} its version, all else is asked rightly. */
    Answer<InstanceInfo> info(Origin origin);

    /** Where a host's NodeInfo is; for hosts that aren't PeerTube, to say what they are. */
    Answer<String> nodeInfoPath(Origin origin);

    /** @param path as {@link #nodeInfoPath} found it */
    Answer<Software> software(Origin origin, String path);

    /** The host's own public videos, sensitive ones included, oldest first. */
    Answer<Page<Video>> videos(Origin origin, int start, int count);

    /** The same, the last published first; lives on air count from when they began. */
    Answer<Page<Video>> newest(Origin origin, int start, int count);

    /** The host's own lives that are on air. */
    Answer<Page<Video>> lives(Origin origin, int start, int count);

    Answer<VideoDetails> video(Origin origin, UUID uuid);

    /** The whole description; only for origins that don't {@linkplain Dialect#tellsWholeDescriptions tell} it in details. */
    Answer<Optional<String>> description(Origin origin, UUID uuid);

    /** Which languages there are captions in. */
    Answer<List<Caption>> captions(Origin origin, UUID uuid);

    /** None, unasked, for PeerTube before 6. */
    Answer<List<Chapter>> chapters(Origin origin, UUID uuid);

    /** The host's own channels out of all it knows, oldest first. {@code videosCount} is 0: lists don't tell. */
    Answer<Page<Channel>> channels(Origin origin, int start, int count);

    Answer<Channel> channel(Origin origin, String name);

    /** What a channel says of being found: one exchange a channel. Unsaid, unasked, for PeerTube before 8.2. */
    Answer<ActorFlags> channelFlags(Origin origin, String name);

    /** The same of an account, and its description, which lists leave out since PeerTube 8. Unasked for PeerTube before 8. */
    Answer<ActorFlags> accountFlags(Origin origin, String name);

    /** The host's own public playlists out of all it knows, oldest first. */
    Answer<Page<Playlist>> playlists(Origin origin, int start, int count);

    /** One that isn't public any more is absent, though its origin still gives it (with 200) to whoever knows its uuid. */
    Answer<Playlist> playlist(Origin origin, UUID uuid);

    /** The public videos in a playlist, in its order; those of other hosts included, those that aren't public not. */
    Answer<Page<PlaylistElement>> elements(Origin origin, UUID uuid, int start, int count);

    /** A picture of an item of this origin. Bytes are an image of a type browsers show, checked by content, at most 2 MiB. */
    Answer<PictureBytes> picture(Origin origin, Picture picture);

    /** What the last exchanges with this origin told beside their answers. */
    Signs signs(Origin origin);
}
