package org.vigie.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    List<Picture> shown(Item item, PictureName name, List<Picture> pictures) {
        return proxied ? name.of(item).stream().toList() : pictures;
    }

    /** Where clients get a picture of an item. */
    String link(Item item, PictureName name, Picture picture) {
        return proxied ? here + new PictureAddress(item.id(), name) : picture.url();
    }

    /** The sizes the origin names, else the two that every older one has; from here the two that there are. */
    List<Sized> sizes(Item item, Thumbnails thumbnails) {
        if (proxied) {
            boolean two = !PictureName.SMALL.of(item).equals(PictureName.LARGE.of(item));
            return (two ? Stream.of(PictureName.SMALL, PictureName.LARGE) : Stream.of(PictureName.SMALL))
                    .flatMap(name ->
                            name.of(item).stream().map(picture -> new Sized(link(item, name, picture), picture)))
                    .toList();
        }
        List<Sized> sizes = new ArrayList<>();
        thumbnails.sized().forEach(picture -> sizes.add(new Sized(picture.url(), picture)));
        if (sizes.isEmpty()) {
            Stream.of(thumbnails.small(), thumbnails.large())
                    .filter(Objects::nonNull)
                    .forEach(picture -> sizes.add(new Sized(picture.url(), picture)));
        }
        return sizes;
    }

    /** A picture, and where clients get it. */
    record Sized(String url, Picture picture) {}
}
