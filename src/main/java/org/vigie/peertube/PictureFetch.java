package org.vigie.peertube;

import java.net.URI;
import java.util.Optional;
import org.vigie.catalog.Picture;

/** Fetches pictures of items, from the instance itself or from the storage service it names. */
final class PictureFetch {

    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final String ACCEPT = "image/avif,image/webp,image/png,image/jpeg,image/gif";

    private final BoundedHttp http;
    private final Outcomes outcomes;

    PictureFetch(BoundedHttp http, Outcomes outcomes) {
        this.http = http;
        this.outcomes = outcomes;
    }

    Answer<PictureBytes> get(Origin origin, Picture picture) {
        Optional<URI> url = WebAddress.parse(picture.url());
        if (url.isEmpty()) {
            return new Answer.Unreadable<>(Trouble.BROKEN_ANSWER, "the picture has no web address");
        }
        if (WebAddress.isOn(url.get(), origin.host())) {
            return fetch(WebAddress.at(origin, WebAddress.pathOf(url.get())), origin.isPlaced());
        }
        return "https".equalsIgnoreCase(url.get().getScheme())
                ? fetch(url.get(), false)
                : new Answer.Unreadable<>(Trouble.BROKEN_ANSWER, "the picture is on another host, and not over https");
    }

    private Answer<PictureBytes> fetch(URI uri, boolean placed) {
        Reply reply = http.get(new BoundedHttp.Ask(uri, ACCEPT, MAX_BYTES, placed, BoundedHttp.Follow.NONE, false));
        return outcomes.of(reply, Asked.PICTURE, PictureFetch::checked);
    }

    private static Answer<PictureBytes> checked(byte[] bytes) {
        Optional<String> type = ImageType.of(bytes);
        return type.isPresent()
                ? new Answer.Found<>(new PictureBytes(type.get(), bytes))
                : new Answer.Unreadable<>(
                        Trouble.BROKEN_ANSWER, "the picture is not an image of a type that browsers show");
    }
}
