package org.vigie.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.api.Wire.Image;
import org.vigie.api.Wire.Size;
import org.vigie.catalog.Item;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Thumbnails;
import org.vigie.media.PictureAddress;
import org.vigie.media.PictureName;

/**
 * Where clients get pictures: from their origin, or, if the operator says so, from this engine, so that looking at results tells
 * no instance who looks. Paths stay those on the origin, since clients paste them behind its name.
 */
@Singleton
final class PictureLinks {

    private final boolean proxied;
    private final String here;

    @Inject
    PictureLinks(
            @ConfigProperty(name = "vigie.api.proxied-pictures", defaultValue = "false") boolean proxied,
            @ConfigProperty(name = "vigie.public-url") URI publicUrl) {
        this.proxied = proxied;
        this.here = publicUrl.toString().replaceAll("/+$", "");
    }

    /** Avatars or banners; one alone where they come from here, in the size that most clients want. */
    List<Image> images(Item item, PictureName name, List<Picture> pictures) {
        if (!proxied) {
            return pictures.stream()
                    .map(picture -> Wire.image(picture, picture.url()))
                    .toList();
        }
        return name.of(item).stream()
                .map(picture -> Wire.image(picture, link(item, name)))
                .toList();
    }

    /** Null if there is none. */
    String thumbnail(Item item, PictureName name, Picture picture) {
        return picture == null || !proxied ? Wire.thumbnailUrl(picture) : link(item, name);
    }

    List<Size> sizes(Item item, Thumbnails thumbnails) {
        if (!proxied) {
            return Wire.sizes(thumbnails);
        }
        boolean two = !PictureName.SMALL.of(item).equals(PictureName.LARGE.of(item));
        return (two ? Stream.of(PictureName.SMALL, PictureName.LARGE) : Stream.of(PictureName.SMALL))
                .flatMap(name -> name.of(item).stream()
                        .map(picture -> new Size(link(item, name), picture.width(), picture.height())))
                .toList();
    }

    private String link(Item item, PictureName name) {
        return here + new PictureAddress(item.id(), name);
    }
}
