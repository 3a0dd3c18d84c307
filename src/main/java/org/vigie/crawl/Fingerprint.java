package org.vigie.crawl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;

/**
 * What tells whether an item has changed since it was last seen. PeerTube has no such mark: {@code updatedAt} moves with
 * every view.
 *
 * @param content of all that is shown, except what moves without an edit
 * @param text of what only an edit of the item itself changes; its details are read again when it does. Of a playlist it is
 *     all: {@code updatedAt} moves when its elements do
 * @param counters of what moves without an edit
 */
record Fingerprint(long content, long text, long counters) {

    static Fingerprint of(Item item) {
        return switch (item) {
            case Video video -> {
                long text = hash(video.text(), video.labels(), video.sensitivity(), video.seconds());
                long content = hash(
                        text,
                        video.dates().created(),
                        video.dates().published(),
                        video.dates().originallyPublished(),
                        video.url(),
                        video.embedPath(),
                        video.live(),
                        video.thumbnails(),
                        video.account(),
                        video.channel());
                yield new Fingerprint(content, text, hash(video.counters()));
            }
            case Channel channel -> new Fingerprint(hash(channel), 0, 0);
            case Playlist playlist -> {
                long hash = hash(playlist.withElements(playlist.videosLength(), List.of()));
                yield new Fingerprint(hash, hash, 0);
            }
        };
    }

    /** Records name all their parts in {@code toString}; should a later Java do so differently, items are only put once more. */
    static long hash(Object... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }
}
