package org.vigie.peertube;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Thumbnails;

/**
 * Reads the pictures of every generation of PeerTube: {@code avatars[]} (4.2) or {@code avatar} (before), with
 * {@code fileUrl} (7.1) or {@code path} alone, and {@code thumbnails[]} (8.1) or {@code thumbnailPath} and
 * {@code previewPath}.
 */
final class PictureReader {

    /** PeerTube makes five sizes at most. */
    private static final int MAX_PICTURES = 12;

    private static final int MAX_SIDE = 20_000;

    /** The widths that PeerTube gave its two pictures before there were more: 280 and 850. */
    private static final int SMALL = 280;

    private static final int LARGE = 850;

    private PictureReader() {}

    /** The avatars of an actor, by ascending width. */
    static List<Picture> avatars(Fields actor) {
        return several(actor, "avatars", "avatar");
    }

    /** The banners of a channel, by ascending width. */
    static List<Picture> banners(Fields channel) {
        return several(channel, "banners", "banner");
    }

    private static List<Picture> several(Fields owner, String list, String single) {
        List<Picture> pictures = sized(owner, list);
        return pictures.isEmpty() ? picture(owner.in(single)).stream().toList() : pictures;
    }

    static Thumbnails ofVideo(Fields video) {
        List<Picture> sized = sized(video, "thumbnails");
        return new Thumbnails(
                named(video, "thumbnailPath", sized, SMALL), named(video, "previewPath", sized, LARGE), sized);
    }

    static Thumbnails ofPlaylist(Fields playlist) {
        List<Picture> sized = sized(playlist, "thumbnails");
        return new Thumbnails(named(playlist, "thumbnailPath", sized, SMALL), null, sized);
    }

    private static List<Picture> sized(Fields owner, String field) {
        return owner.each(field, MAX_PICTURES).stream()
                .map(PictureReader::picture)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Picture::width))
                .toList();
    }

    private static Optional<Picture> picture(Fields image) {
        Optional<URI> absolute = WebAddress.parse(image.raw("fileUrl")).or(() -> WebAddress.parse(image.raw("url")));
        Optional<String> path = WebAddress.path(image.raw("path"))
                .or(() -> absolute.filter(uri -> WebAddress.isOn(uri, image.host()))
                        .map(WebAddress::pathOf));
        Optional<String> url = absolute.map(URI::toASCIIString).or(() -> path.map(p -> "https://" + image.host() + p));
        return url.map(address -> new Picture(
                path.orElse(null),
                address,
                Math.min(image.smallCount("width"), MAX_SIDE),
                Math.min(image.smallCount("height"), MAX_SIDE),
                image.instant("createdAt"),
                image.instant("updatedAt")));
    }

    /** The picture of the old field, or what comes nearest to it where the origin has only the new ones. */
    private static Picture named(Fields owner, String field, List<Picture> sized, int width) {
        Optional<String> path = WebAddress.path(owner.raw(field));
        if (path.isEmpty()) {
            return nearest(sized, width);
        }
        return sized.stream()
                .filter(picture -> path.get().equals(picture.path()))
                .findFirst()
                .orElseGet(() -> new Picture(path.get(), "https://" + owner.host() + path.get(), 0, 0, null, null));
    }

    /** The narrowest that is wide enough, else the widest; square ones only if there is nothing else. */
    private static Picture nearest(List<Picture> sized, int width) {
        Predicate<Picture> wide = picture -> picture.width() > picture.height();
        List<Picture> candidates =
                sized.stream().anyMatch(wide) ? sized.stream().filter(wide).toList() : sized;
        return candidates.stream()
                .filter(picture -> picture.width() >= width)
                .findFirst()
                .orElse(candidates.isEmpty() ? null : candidates.getLast());
    }
}
