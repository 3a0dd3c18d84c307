package org.vigie.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.index.Hits;
import org.vigie.index.Hits.Count;
import org.vigie.index.Hits.Part;
import org.vigie.index.Hits.Reading;
import org.vigie.index.Hits.Span;
import org.vigie.index.Query.Facet;
import org.vigie.index.Query.TextField;
import org.vigie.media.Samples;
import org.vigie.search.SearchRequest;

/** What an engine tells beside the results; the words that are looked for say which of it. */
final class FindingSamples {

    /** Begins every search for these. */
    static final String WORD = "finding";

    static final String HOSTILE = SampleBeans.HOSTILE;

    private static final String TITLE = "Rye " + HOSTILE;

    private FindingSamples() {}

    static Hits answer(SearchRequest request) {
        if (request.kind() == ItemKind.CHANNEL) {
            return channels(request);
        }
        if (request.kind() == ItemKind.PLAYLIST) {
            return Hits.of(0, List.of());
        }
        int spam = request.extras().hideSpam() ? 0 : 2;
        Map<Facet, List<Count>> facets = new EnumMap<>(facets());
        facets.keySet().retainAll(request.extras().facets());
        return new Hits(
                1 + spam,
                List.of(hit(request)).subList(0, Math.min(1, request.count())),
                reading(request.text()),
                facets);
    }

    private static Hits channels(SearchRequest request) {
        Channel channel = Samples.channel("baker", "Finding Bäker", HOSTILE, null);
        return Hits.of(7, List.of(Hits.Hit.of(channel, 1)).subList(0, Math.min(1, request.count())));
    }

    private static Reading reading(String text) {
        return switch (text) {
            case "finding some" -> new Reading(4, 3, Optional.empty(), false);
            case "finding meant" -> new Reading(1, 1, Optional.of("meant " + HOSTILE), false);
            case "finding corrected" -> new Reading(1, 1, Optional.of("correct " + HOSTILE), true);
            default -> new Reading(2, 2, Optional.empty(), false);
        };
    }

    private static Hits.Hit hit(SearchRequest request) {
        List<Item> copies = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            copies.add(on(Host.of("mirror" + number + ".example"), video()));
        }
        Map<TextField, List<Span>> highlights = new EnumMap<>(TextField.class);
        if (request.extras().highlight()) {
            int script = TITLE.indexOf("script");
            highlights.put(TextField.NAME, List.of(new Span(0, 0, 3), new Span(0, script, script + 6)));
            highlights.put(TextField.CHANNEL, List.of(new Span(0, 0, 3)));
            highlights.put(TextField.TAGS, List.of(new Span(1, 0, 3), new Span(9, 0, 3)));
            int rye = video().text().description().indexOf("rye");
            highlights.put(TextField.DESCRIPTION, List.of(new Span(0, rye, rye + 3)));
        }
        List<Part> parts = request.extras().explain()
                ? List.of(
                        new Part("fields.name", "rye " + HOSTILE, 1 / 3.0),
                        new Part("closeness.exact-name", "", 1 / 3.0),
                        new Part("a.new<i>", "", 1 / 3.0),
                        new Part("signals.spam", "", -0.1234))
                : List.of();
        return new Hits.Hit(video(), 0.8766, List.of("server", HOSTILE), copies, highlights, parts);
    }

    private static Video video() {
        Video plain = Samples.video(60, TITLE, null, "en");
        String description = "All about baking. ".repeat(40) + "Then *rye* comes " + HOSTILE;
        return plain.withText(
                new Video.Text(TITLE, description, true, List.of("bread", "rye\"" + HOSTILE)), plain.detailed());
    }

    private static Video on(Host host, Video video) {
        Actor channel = video.channel();
        return new Video(
                host,
                video.uuid(),
                video.originId(),
                "javascript:alert(1)",
                video.embedPath(),
                video.text(),
                video.labels(),
                video.dates(),
                video.sensitivity(),
                video.seconds(),
                video.live(),
                video.counters(),
                video.thumbnails(),
                video.account(),
                channel,
                video.detailed());
    }

    private static Map<Facet, List<Count>> facets() {
        return Map.of(
                Facet.LANGUAGE,
                List.of(new Count("tlh", 1_234), new Count("fr", 5), new Count("\"><i>", 4), new Count("_unknown", 1)),
                Facet.CATEGORY,
                List.of(new Count("18", 6), new Count("900", 2)),
                Facet.LENGTH,
                List.of(new Count("long", 9)),
                Facet.HOST,
                List.of(new Count("tube.example", 8)),
                Facet.LIVE,
                List.of(new Count("false", 10)));
    }
}
