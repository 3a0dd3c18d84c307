package org.vigie.media;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.peertube.Answer;
import org.vigie.peertube.InstanceInfo;
import org.vigie.peertube.Origin;
import org.vigie.peertube.Page;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.PictureBytes;
import org.vigie.peertube.VideoDetails;

/** Answers for pictures as it is told, and remembers which were asked for. */
public final class PicturesOnly implements PeerTube {

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Function<Picture, Answer<PictureBytes>> answers;

    public PicturesOnly(Function<Picture, Answer<PictureBytes>> answers) {
        this.answers = answers;
    }

    @Override
    public Answer<PictureBytes> picture(Origin origin, Picture picture) {
        asked.add(picture.url());
        return answers.apply(picture);
    }

    @Override
    public Answer<InstanceInfo> info(Origin origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<Page<Video>> videos(Origin origin, int start, int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<VideoDetails> video(Origin origin, UUID uuid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<Page<Channel>> channels(Origin origin, int start, int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<Channel> channel(Origin origin, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<Page<Playlist>> playlists(Origin origin, int start, int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<Playlist> playlist(Origin origin, UUID uuid) {
        throw new UnsupportedOperationException();
    }
}
