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
            return new Answer.Unreadable<>("the picture has no web address");
        }
        if (WebAddress.isOn(url.get(), origin.host())) {
            URI there = WebAddress.at(origin, WebAddress.pathOf(url.get()));
            return origin.isPlaced() ? fetch(there) : publicly(there);
        }
        return elsewhere(url.get());
    }

    private Answer<PictureBytes> elsewhere(URI url) {
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            return new Answer.Unreadable<>("the picture is on another host, and not over https");
        }
        return publicly(url);
    }

    private Answer<PictureBytes> publicly(URI url) {
        Optional<String> refusal = PublicAddress.refusal(url.getHost());
        return refusal.isPresent() ? new Answer.Unreachable<>(refusal.get()) : fetch(url);
    }

    private Answer<PictureBytes> fetch(URI uri) {
        Reply reply = http.get(new BoundedHttp.Ask(uri, ACCEPT, MAX_BYTES, 0));
        return outcomes.of(reply, Asked.PICTURE, PictureFetch::checked);
    }

    private static Answer<PictureBytes> checked(byte[] bytes) {
        Optional<String> type = ImageType.of(bytes);
        return type.isPresent()
                ? new Answer.Found<>(new PictureBytes(type.get(), bytes))
                : new Answer.Unreadable<>("the picture is not an image of a type that browsers show");
    }
}
