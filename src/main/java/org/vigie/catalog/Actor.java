package org.vigie.catalog;

import java.util.List;

/**
 * An account or channel as it is named beside something it made.
 *
 * @param id the number it has on its own host
 * @param name the part of its handle before the @
 * @param url its ActivityPub id, {@code https://HOST/accounts/NAME} or {@code https://HOST/video-channels/NAME}
 * @param avatars by ascending width; empty if it has none
 */
public record Actor(long id, String name, String displayName, Host host, String url, List<Picture> avatars) {

    public String handle() {
        return name + "@" + host;
    }
}
