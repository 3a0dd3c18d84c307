package org.vigie.media;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Thumbnails;
import org.vigie.catalog.Video;

/** Which picture of an item: what it is for, whatever sizes its origin has. */
public enum PictureName {
    /** A thumbnail about 280 pixels wide, of a video or playlist. */
    SMALL(280),
    /** A thumbnail about 850 pixels wide, of a video or playlist. */
    LARGE(850),
    /** About 120 pixels wide: of a channel, or of the channel a video or playlist belongs to. */
    AVATAR(120),
    /** About 120 pixels wide: of the account that a video, channel or playlist belongs to. */
    ACCOUNT(120),
    /** About 1920 pixels wide: the banner of a channel. */
    BANNER(1920);

    private final int width;

    PictureName(int width) {
        this.width = width;
    }

    static Optional<PictureName> parse(String written) {
        return Arrays.stream(values())
                .filter(name -> name.wire().equals(written))
                .findFirst();
    }

    /** As in addresses. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The item's picture that fits best; empty if it has none. */
    public Optional<Picture> of(Item item) {
        return switch (item) {
            case Video video ->
                switch (this) {
                    case SMALL, LARGE -> thumbnail(video.thumbnails());
                    case AVATAR -> avatar(video.channel());
                    case ACCOUNT -> avatar(video.account());
                    case BANNER -> Optional.empty();
                };
            case Playlist playlist ->
                switch (this) {
                    case SMALL, LARGE -> thumbnail(playlist.thumbnails());
                    case AVATAR -> avatar(playlist.channel());
                    case ACCOUNT -> avatar(playlist.owner());
                    case BANNER -> Optional.empty();
                };
            case Channel channel ->
                switch (this) {
                    case SMALL, LARGE -> Optional.empty();
                    case AVATAR -> avatar(channel.actor());
                    case ACCOUNT -> Optional.ofNullable(channel.owner()).flatMap(owner -> avatar(owner.actor()));
                    case BANNER -> closest(channel.banners());
                };
        };
    }

    private Optional<Picture> avatar(Actor actor) {
        return actor == null ? Optional.empty() : closest(actor.avatars());
    }

    private Optional<Picture> thumbnail(Thumbnails thumbnails) {
        Picture wanted = this == SMALL ? thumbnails.small() : thumbnails.large();
        Picture other = this == SMALL ? thumbnails.large() : thumbnails.small();
        return Stream.concat(
                        Stream.ofNullable(wanted),
                        Stream.concat(closest(thumbnails.sized()).stream(), Stream.ofNullable(other)))
                .findFirst();
    }

    /** The smallest that isn't too small, else the largest. */
    private Optional<Picture> closest(List<Picture> pictures) {
        return pictures.stream()
                .filter(picture -> picture.width() >= width)
                .min(Comparator.comparingInt(Picture::width))
                .or(() -> pictures.stream().max(Comparator.comparingInt(Picture::width)));
    }
}
