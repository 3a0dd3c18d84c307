package org.vigie.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.catalog.Samples.HARBOUR;
import static org.vigie.catalog.Samples.MEADOW;
import static org.vigie.catalog.Samples.actor;
import static org.vigie.catalog.Samples.uuid;
import static org.vigie.catalog.Samples.video;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Samples;
import org.vigie.catalog.ShortUuid;
import org.vigie.index.Filter;
import org.vigie.index.Hits;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Sort;
import org.vigie.index.Ranking;
import org.vigie.index.SearchIndex;
import org.vigie.index.lucene.LuceneIndexes;
import org.vigie.rules.Rule;
import org.vigie.rules.Rule.Action;
import org.vigie.rules.Rule.Target;
import org.vigie.rules.RuleBook;

/** What is typed, over a real index. */
class TypedSearchTest {

    private static final String[] WORDS = {"boats", "harbour", "spring", "film", "workshop", "marta", "nothing"};

    private static final String[] OPERATORS = {
        "lang:en",
        "lang:fr,de",
        "-lang:fr",
        "host:tube.meadow.example",
        "-host:tube.meadow.example",
        "channel:workshop",
        "-channel:\"Boat builders\"",
        "channel:marta@video.harbour.example",
        "tag:film",
        "-tag:\"old boats\"",
        "after:2026-05-01",
        "before:2026-05",
        "longer:1:00",
        "-longer:1h",
        "shorter:2m",
        "live:yes",
        "live:no",
        "-is:live",
        "-boats",
        "-\"old boats\""
    };

    @TempDir
    private Path data;

    private SearchIndex index;

    @BeforeEach
    void fill() {
        index = LuceneIndexes.open(data);
        index.put(List.of(
                video("Boats of the harbour").on(HARBOUR).tags("old boats").build(),
                video("Boats in spring").published("2026-04-30T23:59:59.999Z").build(),
                video("Boats in spring").on(HARBOUR).build(),
                video("Bateaux").language("fr").seconds(3_600).build(),
                video("Boats now").live().sensitive().build(),
                video("Building boats")
                        .channel(actor("builders", "Boat builders", HARBOUR))
                        .account(actor("edwin", "Edwin", HARBOUR))
                        .build(),
                Samples.channel(MEADOW, "boats", "Boats", null),
                Samples.channel(HARBOUR, "workshop", "Workshop", "Boats of the harbour"),
                Samples.playlist(MEADOW, "Boats", null),
                Samples.playlist(HARBOUR, "Other boats", null)));
        index.refresh();
    }

    @AfterEach
    void close() throws Exception {
        ((AutoCloseable) index).close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "boats lang:fr | ",
                "lang:fr | Bateaux",
                "boats host:video.harbour.example | Boats of the harbour, Boats in spring",
                "boats -host:video.harbour.example | Boats in spring, Boats now, Building boats",
                "tag:\"Old Boats\" | Boats of the harbour",
                "boats before:2026-05 | Boats in spring",
                "boats after:2026-05 host:tube.meadow.example | Boats now, Building boats",
                "longer:1h | Bateaux",
                "is:live | Boats now",
                "channel:builders | Building boats",
                "channel:\"boat builders\" | Building boats",
                "channel:edwin@video.harbour.example | Building boats",
                "nothing:special | "
            })
    void operatorsNarrow(String typed, String names) {
        assertThat(found(ItemKind.VIDEO, typed))
                .containsExactlyInAnyOrder(names == null ? new String[0] : names.split(", "));
    }

    @Test
    void theNameOfAVideoFindsItsCopiesAndNothingElse() {
        String uuid = uuid("Boats in spring").toString();
        for (String typed : List.of(
                uuid,
                ShortUuid.of(uuid("Boats in spring")),
                "https://third.example/w/" + uuid + "?start=5s",
                "tube.meadow.example/videos/watch/" + uuid)) {
            assertThat(found(ItemKind.VIDEO, typed)).as(typed).containsExactly("Boats in spring", "Boats in spring");
        }
    }

    @Test
    void aHandleFindsWhatIsOfTheChannelOrAccount() {
        assertThat(found(ItemKind.VIDEO, "builders@video.harbour.example")).containsExactly("Building boats");
        assertThat(found(ItemKind.VIDEO, "https://video.harbour.example/a/edwin/videos"))
                .containsExactly("Building boats");
        assertThat(found(ItemKind.CHANNEL, "@boats@tube.meadow.example")).containsExactly("Boats");
        assertThat(found(ItemKind.CHANNEL, "https://x.example/c/workshop@video.harbour.example"))
                .containsExactly("Workshop");
        assertThat(found(ItemKind.CHANNEL, "marta@tube.meadow.example")).containsExactly("Boats");
        assertThat(found(ItemKind.PLAYLIST, "workshop@tube.meadow.example")).containsExactly("Boats");
    }

    @Test
    void thePlaylistOfAnAddressIsFound() {
        String uuid = ShortUuid.of(uuid(HARBOUR + "Other boats"));
        assertThat(found(ItemKind.PLAYLIST, "https://video.harbour.example/w/p/" + uuid))
                .containsExactly("Other boats");
    }

    @Test
    void whatLooksLikeTheNameOfAThingIsWordsIfThereIsNoSuchThing() {
        assertThat(found(ItemKind.VIDEO, "boats@harbour")).isNotEmpty();
        assertThat(found(ItemKind.CHANNEL, "tube.meadow.example/w/" + uuid("Bateaux")))
                .isEqualTo(found(ItemKind.CHANNEL, "(tube.meadow.example/w/" + uuid("Bateaux") + " -nothing"));
    }

    @Test
    void aFilterOfTheRequestHoldsForTheNameOfAThingToo() {
        Filter harmless = Filter.builder().sensitive(Optional.of(false)).build();
        String typed = uuid("Boats now").toString();
        assertThat(found(ItemKind.VIDEO, typed)).containsExactly("Boats now");
        assertThat(names(search().search(SearchRequest.of(ItemKind.VIDEO, typed, harmless, Sort.MATCH, 0, 100))))
                .isEmpty();
    }

    @Test
    void theTotalOfAThingIsTheSameOnEveryPage() {
        String typed = uuid("Boats in spring").toString();
        for (int start = 0; start < 4; start++) {
            Hits hits = search().search(SearchRequest.of(ItemKind.VIDEO, typed, Filter.NONE, Sort.MATCH, start, 1));
            assertThat(hits.total()).isEqualTo(2);
            assertThat(hits.page()).hasSize(start < 2 ? 1 : 0);
        }
    }

    @Test
    void addingAnOperatorNeverAddsHits() {
        Random random = new Random(4);
        for (int round = 0; round < 400; round++) {
            String typed = WORDS[random.nextInt(WORDS.length)];
            typed += random.nextBoolean() ? " " + WORDS[random.nextInt(WORDS.length)] : "";
            ItemKind kind = ItemKind.values()[random.nextInt(3)];
            for (int added = 0; added < 4; added++) {
                String operator = OPERATORS[random.nextInt(OPERATORS.length)];
                String narrower = random.nextBoolean() ? typed + " " + operator : operator + " " + typed;
                assertThat(ids(kind, typed)).as(narrower).containsAll(ids(kind, narrower));
                typed = narrower;
            }
        }
    }

    @Test
    void whatIsBlockedIsLeftOut() {
        Set<Host> hosts = Set.of(HARBOUR);
        Set<String> accounts = Set.of("marta@tube.meadow.example");
        assertThat(names(blocking(ItemKind.VIDEO, hosts, Set.of())))
                .containsExactlyInAnyOrder("Boats in spring", "Bateaux", "Boats now", "Building boats");
        assertThat(names(blocking(ItemKind.VIDEO, hosts, accounts))).containsExactly("Building boats");
        assertThat(names(blocking(ItemKind.CHANNEL, Set.of(), accounts))).containsExactly("Workshop");
        assertThat(names(blocking(ItemKind.PLAYLIST, Set.of(), accounts))).containsExactly("Other boats");
        assertThat(names(blocking(ItemKind.PLAYLIST, hosts, accounts))).isEmpty();
    }

    @Test
    void whatThePersonBlocksStaysBlockedEvenIfTheHosterAllowsIt() {
        Rule allow = new Rule(Action.ALLOW, Target.HOST, HARBOUR.name(), "A test");
        Rule exclude = new Rule(Action.EXCLUDE, Target.WORD, "boats", "A test");
        assertThat(names(blocking(ItemKind.VIDEO, Set.of(), Set.of(), allow, exclude)))
                .containsExactlyInAnyOrder("Boats of the harbour", "Boats in spring", "Bateaux");
        assertThat(names(blocking(ItemKind.VIDEO, Set.of(HARBOUR), Set.of(), allow, exclude)))
                .containsExactly("Bateaux");
    }

    private IndexSearch search(Rule... rules) {
        return new IndexSearch(
                index, () -> Ranking.DEFAULT, new RuleBook(List.of(rules)), HiddenHosts.NONE, Clock.systemUTC());
    }

    private Hits blocking(ItemKind kind, Set<Host> hosts, Set<String> accounts, Rule... rules) {
        return search(rules)
                .search(new SearchRequest(
                        kind, "", Filter.NONE, hosts, accounts, Set.of(), Sort.MATCH, 0, 100, Extras.NONE));
    }

    private Hits hits(ItemKind kind, String typed) {
        return search().search(SearchRequest.of(kind, typed, Filter.NONE, Sort.MATCH, 0, 100));
    }

    private List<String> found(ItemKind kind, String typed) {
        return names(hits(kind, typed));
    }

    /** With the copies, of which another may be shown where a filter leaves the first one out. */
    private List<String> ids(ItemKind kind, String typed) {
        return hits(kind, typed).page().stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit.item()), hit.copies().stream()))
                .map(item -> item.id().handle())
                .toList();
    }

    private static List<String> names(Hits hits) {
        return hits.page().stream().map(hit -> Samples.name(hit.item())).toList();
    }
}
