package org.vigie.demo;

import java.util.Optional;
import java.util.UUID;
import org.vigie.catalog.ShortUuid;

/** The HTML that PeerTube answers with to every path that is neither API nor file: its web client's page. */
final class Pages {

    private static final String WATCH_SHORT = "/w/";
    private static final String WATCH_LONG = "/videos/watch/";

    private final FakeCatalogue catalogue;
    private final String instanceName;

    Pages(FakeCatalogue catalogue, String instanceName) {
        this.catalogue = catalogue;
        this.instanceName = instanceName;
    }

    Reply page(String path) {
        boolean watch = path.startsWith(WATCH_SHORT) || path.startsWith(WATCH_LONG);
        if (!watch || path.startsWith("/w/p/")) {
            return Reply.html(200, html(instanceName, "An invented PeerTube instance.", ""));
        }
        String id = path.substring((path.startsWith(WATCH_SHORT) ? WATCH_SHORT : WATCH_LONG).length());
        return uuid(id).flatMap(catalogue::video)
                .map(FakeCatalogue.Kept::item)
                .filter(video -> video.privacy().readable())
                .map(video -> Reply.html(
                        200, html(video.name(), "An invented video: there is nothing to play.", image(video))))
                .orElseGet(() -> Reply.html(404, html(instanceName, "This video doesn't exist.", "")));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return id.length() == 36 ? Optional.of(UUID.fromString(id)) : ShortUuid.parse(id);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static String image(FakeVideo video) {
        return "<img src=\"/lazy-static/thumbnails/" + PictureFile.LARGE.swap(video.uuid())
                + ".jpg\" alt=\"\" width=\"850\" height=\"480\">";
    }

    private String html(String title, String sentence, String image) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="UTF-8">
                <meta property="og:platform" content="PeerTube" />
                <title>%1$s - %2$s</title>
                <style>body { max-width: 850px; margin: 2rem auto; padding: 0 1rem; font: 1.1rem sans-serif }
                img { max-width: 100%%; height: auto; border-radius: .5rem }</style>
                </head>
                <body>%4$s<h1 dir="auto">%1$s</h1><p>%3$s</p><p>%2$s</p></body>
                </html>
                """.formatted(escaped(title), escaped(instanceName), sentence, image);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
