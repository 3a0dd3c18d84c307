package org.vigie.media;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.vigie.catalog.Caption;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Chapter;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.peertube.ActorFlags;
import org.vigie.peertube.Answer;
import org.vigie.peertube.InstanceInfo;
import org.vigie.peertube.Origin;
import org.vigie.peertube.Page;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.PictureBytes;
import org.vigie.peertube.PlaylistElement;
import org.vigie.peertube.Robots;
import org.vigie.peertube.Signs;
import org.vigie.peertube.Software;
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

    @Override
    public Answer<Robots> robots(Origin origin, Optional<Robots> before) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<String> nodeInfoPath(Origin origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<Software> software(Origin origin, String path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<Page<Video>> newest(Origin origin, int start, int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<Page<Video>> lives(Origin origin, int start, int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<Optional<String>> description(Origin origin, UUID uuid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<List<Caption>> captions(Origin origin, UUID uuid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<List<Chapter>> chapters(Origin origin, UUID uuid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<ActorFlags> channelFlags(Origin origin, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<ActorFlags> accountFlags(Origin origin, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answer<Page<PlaylistElement>> elements(Origin origin, UUID uuid, int start, int count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Signs signs(Origin origin) {
        throw new UnsupportedOperationException();
    }
}
