package org.vigie.demo;

import java.util.List;
import java.util.UUID;

/**
 * The pictures PeerTube keeps of an item. Their file names look random, as on a real instance, and lead back to the item:
 * each is the item's uuid mixed with a mask of the size.
 */
enum PictureFile {
    FULL_HD(1920, 1080, "16:9"),
    SQUARE(1400, 1400, "1:1"),
    HD(1280, 720, "16:9"),
    LARGE(850, 480, "16:9"),
    SMALL(280, 157, "16:9"),
    AVATAR_48(48, 48, null),
    AVATAR_120(120, 120, null),
    AVATAR_600(600, 600, null),
    AVATAR_1500(1500, 1500, null),
    BANNER_600(600, 100, null),
    BANNER_1920(1920, 317, null);

    static final List<PictureFile> STILLS = List.of(FULL_HD, SQUARE, HD, LARGE, SMALL);
    static final List<PictureFile> AVATARS = List.of(AVATAR_48, AVATAR_120, AVATAR_600, AVATAR_1500);
    static final List<PictureFile> BANNERS = List.of(BANNER_600, BANNER_1920);

    private final int width;
    private final int height;
    private final String ratio;
    private final UUID mask;

    PictureFile(int width, int height, String ratio) {
        this.width = width;
        this.height = height;
        this.ratio = ratio;
        this.mask = mask("picture/" + width + "x" + height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** As stills say it. */
    String ratio() {
        return ratio;
    }

    /** The name of this picture of the item, without an ending; given the name, the item. */
    UUID swap(UUID uuid) {
        return swap(uuid, mask);
    }

    static UUID swap(UUID uuid, UUID mask) {
        return new UUID(
                uuid.getMostSignificantBits() ^ mask.getMostSignificantBits(),
                uuid.getLeastSignificantBits() ^ mask.getLeastSignificantBits());
    }

    /** Leaves the bits alone that say which kind of uuid it is. */
    static UUID mask(String text) {
        UUID uuid = FakeVideo.uuid(text);
        return new UUID(uuid.getMostSignificantBits() & ~0xf000L, uuid.getLeastSignificantBits() & ~(0xfL << 60));
    }
}
