package org.vigie.index.lucene;

import static org.vigie.catalog.Samples.HARBOUR;
import static org.vigie.catalog.Samples.MEADOW;
import static org.vigie.catalog.Samples.actor;
import static org.vigie.catalog.Samples.uuid;
import static org.vigie.catalog.Samples.video;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Samples;
import org.vigie.index.Exclusions;
import org.vigie.index.Filter;
import org.vigie.index.Query;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.Text;
import org.vigie.index.Ranking;

/** Ten videos of which few are alike, two channels and two playlists, to be filtered. */
final class MixedItems implements AutoCloseable {

    static final Host PORTED = Host.of("video.harbour.example:8443");

    private final LuceneIndex index;

    MixedItems(Path data) {
        index = LuceneIndexes.open(data);
        index.put(List.of(
                video("plain").tags("Open Movie", "CC0").licence(1).build(),
                video("french")
                        .language("fr")
                        .tags("Ciné-club", "映画", "cc0")
                        .category(2)
                        .licence(2)
                        .build(),
                video("1969")
                        .description(null)
                        .language(null)
                        .tags("open", "movie")
                        .originallyPublished("1969-07-20T20:17:40Z")
                        .build(),
                video("sensitive").sensitive().published("2026-04-01T00:00:00Z").build(),
                video("violent")
                        .sensitive()
                        .flags(1)
                        .published("2026-04-02T00:00:00Z")
                        .build(),
                video("shocking")
                        .sensitive()
                        .flags(6)
                        .published("2026-04-02T23:59:59.999Z")
                        .build(),
                video("flagged").flags(1 << 30).seconds(0).build(),
                video("live").live().on(HARBOUR).seconds(3_600).build(),
                video("ported").on(PORTED).uuid(uuid("plain")).seconds(3_601).build(),
                video("stars")
                        .channel(actor("Backyard_Cosmos", "Cosmos of the Backyard: Größe", HARBOUR))
                        .account(actor("Edwin", "Edwin H", HARBOUR))
                        .build(),
                Samples.channel(MEADOW, "workshop", "The Workshop", null),
                Samples.channel(HARBOUR, "cosmos", "裏庭の宇宙", null),
                Samples.playlist(MEADOW, "evenings", null),
                Samples.playlist(HARBOUR, "mornings", null)));
        index.refresh();
    }

    @Override
    public void close() {
        index.close();
    }

    List<String> names(ItemKind kind, Filter filter) {
        return names(Query.all(kind, filter, Sort.MATCH, 0, 100));
    }

    List<String> without(ItemKind kind, Filter unwanted) {
        return names(new Query(
                kind,
                Text.NONE,
                List.of(),
                List.of(unwanted),
                Exclusions.NONE,
                Ranking.DEFAULT,
                Set.of(),
                Sort.MATCH,
                0,
                100,
                Extras.NONE));
    }

    private List<String> names(Query query) {
        return index.search(query).page().stream()
                .map(hit -> Samples.name(hit.item()))
                .toList();
    }
}
