package org.vigie.media;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemId;

/** The address a picture has on this engine: {@code /media/videos/HOST/UUID/small}. */
public record PictureAddress(ItemId item, PictureName picture) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MAX_NAME = 120;

    static Optional<PictureAddress> parse(String kind, String host, String key, String picture) {
        return PictureName.parse(picture)
                .flatMap(name -> Host.parse(host)
                        .flatMap(origin -> item(kind, origin, key))
                        .map(item -> new PictureAddress(item, name)));
    }

    private static Optional<ItemId> item(String kind, Host host, String key) {
        boolean uuid = UUID_FORM.matcher(key).matches();
        return switch (kind) {
            case "videos" -> uuid ? Optional.of(ItemId.video(host, UUID.fromString(key))) : Optional.empty();
            case "playlists" -> uuid ? Optional.of(ItemId.playlist(host, UUID.fromString(key))) : Optional.empty();
            case "channels" -> key.length() <= MAX_NAME ? Optional.of(ItemId.channel(host, key)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        String kind = switch (item.kind()) {
            case VIDEO -> "videos";
            case CHANNEL -> "channels";
            case PLAYLIST -> "playlists";
        };
        String key = URLEncoder.encode(item.key(), StandardCharsets.UTF_8).replace("+", "%20");
        return "/media/" + kind + "/" + item.host() + "/" + key + "/" + picture.wire();
    }
}
