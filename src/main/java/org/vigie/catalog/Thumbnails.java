package org.vigie.catalog;

import java.util.List;

/**
 * The still pictures of a video or playlist, in every form the origin gives.
 *
 * @param small about 280 pixels wide ({@code thumbnailPath}, deprecated since PeerTube 8.1); null if there is none
 * @param large about 850 pixels wide ({@code previewPath}, videos only); null if there is none
 * @param sized all sizes (PeerTube 8.1 and later), else empty
 */
public record Thumbnails(Picture small, Picture large, List<Picture> sized) {

    public static final Thumbnails NONE = new Thumbnails(null, null, List.of());
}
