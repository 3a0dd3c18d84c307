package org.vigie.peertube;

import java.util.Optional;
import org.vigie.catalog.Video;
import org.vigie.catalog.Video.Text;

/**
 * A video as {@code /api/v1/videos/UUID} tells of it.
 *
 * @param video with tags, and with the whole description if its text says so
 * @param listable whether it is public and published or on air, that is whether lists would show it (an unlisted video
 *     answers too)
 */
public record VideoDetails(Video video, boolean listable) {

    /** With the description that had to be asked for by itself (PeerTube before 5.0). */
    public VideoDetails withDescription(Optional<String> description) {
        Text text = video.text();
        Text whole = new Text(text.name(), description.orElse(null), true, text.tags());
        return new VideoDetails(video.withText(whole, video.detailed()), listable);
    }
}
