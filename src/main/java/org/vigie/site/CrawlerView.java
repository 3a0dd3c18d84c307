package org.vigie.site;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Optional;

/**
 * What the crawler does.
 *
 * @param agent as it stands in requests
 * @param contact of whoever runs this engine; empty if they don't say
 * @param contactUrl where a click on it leads; empty if it can't be clicked
 */
record CrawlerView(Frame frame, String agent, String contact, String contactUrl, Rhythm rhythm) {

    /**
     * @param delay between two requests to one platform
     * @param shortest between two looks at what is newest
     * @param longest between them
     * @param every between two complete visits
     */
    record Rhythm(String delay, String shortest, String longest, String every) {}

    static CrawlerView of(Visit visit, String version, Optional<String> contact, Rhythm rhythm) {
        String title = MessageBundles.get(CrawlerMessages.class, Localized.Literal.of(visit.lang()))
                .crawler_title();
        String said = contact.map(String::strip).orElse("");
        return new CrawlerView(
                new Frame(visit, title, "", SearchForm.kept(visit)), "Vigie/" + version, said, url(said), rhythm);
    }

    private static String url(String contact) {
        if (contact.matches("https?://\\S+")) {
            return contact;
        }
        return contact.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") ? "mailto:" + contact : "";
    }
}
