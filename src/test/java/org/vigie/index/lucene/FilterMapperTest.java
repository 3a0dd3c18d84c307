package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.catalog.Samples.HARBOUR;
import static org.vigie.catalog.Samples.MEADOW;
import static org.vigie.catalog.Samples.uuid;
import static org.vigie.index.lucene.MixedItems.PORTED;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;
import org.vigie.index.Filter.Range;
import org.vigie.index.Filter.Sensitivity;
import org.vigie.index.Filter.Tags;

/** Every part of a filter against a small index in which few videos are alike. */
class FilterMapperTest {

    @TempDir
    Path data;

    private MixedItems items;

    @BeforeEach
    void fill() {
        items = new MixedItems(data);
    }

    @AfterEach
    void close() {
        items.close();
    }

    @Test
    void aHostIsNotTheSameWithAnotherPort() {
        assertVideos(hosts(HARBOUR), "live");
        assertVideos(hosts(PORTED), "ported");
        assertVideos(hosts(HARBOUR, PORTED), "live", "ported");
        assertVideos(hosts(Host.of("harbour.example")));
    }

    @Test
    void languagesAreIdsOrNoneAtAll() {
        assertVideos(Filter.builder().languages(Set.of("fr")), "french");
        assertVideos(Filter.builder().languages(Set.of("fr", Filter.UNKNOWN_LANGUAGE)), "french", "1969");
        assertVideos(Filter.builder().languages(Set.of("f", "FR")));
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0, 0, sensitive violent shocking",
        "true, 1, 0, sensitive violent shocking",
        "true, 0, 1, sensitive shocking",
        "true, 0, 5, sensitive",
        "false, 0, 0, plain french 1969 flagged live ported stars",
        "false, 1, 0, plain french 1969 flagged live ported stars violent",
        "false, 3, 0, plain french 1969 flagged live ported stars violent shocking",
        "false, 8, 0, plain french 1969 flagged live ported stars",
        "false, 3, 2, plain french 1969 flagged live ported stars violent",
        "false, 0, 1073741824, plain french 1969 live ported stars",
        "'', 0, 7, plain french 1969 flagged live ported stars sensitive",
        "'', 7, 0, plain french 1969 flagged live ported stars sensitive violent shocking",
        "'', 0, 2147483647, plain french 1969 live ported stars sensitive"
    })
    void flagsLetSensitiveOnesInAndLeaveOthersOut(String sensitive, int included, int excluded, String names) {
        Optional<Boolean> wanted = sensitive.isEmpty() ? Optional.empty() : Optional.of(Boolean.valueOf(sensitive));
        assertVideos(Filter.builder().sensitivity(new Sensitivity(wanted, included, excluded)), names.split(" "));
    }

    @Test
    void liveCategoryAndLicence() {
        assertVideos(Filter.builder().live(Optional.of(true)), "live");
        assertThat(videos(Filter.builder().live(Optional.of(false)).build()))
                .hasSize(9)
                .doesNotContain("live");
        assertVideos(Filter.builder().categories(Set.of(2, 99)), "french");
        assertVideos(Filter.builder().licences(Set.of(1, 2)), "plain", "french");
        assertVideos(Filter.builder().licences(Set.of(1)).categories(Set.of(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "open movie, '', plain",
        "OPEN  Movie, '', plain",
        "open, '', 1969",
        "cine-club, '', french",
        "CINÉ-CLUB, '', french",
        "映画, '', french",
        "映, '', ''",
        "'cc0|open', '', plain french 1969",
        "'', 'cc0', plain french",
        "'', 'ＣＣ０|映画', french",
        "'', 'open|movie', 1969",
        "'', 'cc0|nothing', ''",
        "'cc0|open', 'open movie', plain"
    })
    void tagsAreWholeTagsWithoutCaseAndAccents(String oneOf, String allOf, String names) {
        Tags tags = new Tags(set(oneOf), set(allOf));
        assertVideos(Filter.builder().tags(tags), names.isEmpty() ? new String[0] : names.split(" "));
    }

    @Test
    void bothEndsOfAPeriodAreInIt() {
        Instant first = Instant.parse("2026-04-01T00:00:00Z");
        Instant last = Instant.parse("2026-04-02T23:59:59.999Z");
        assertVideos(published(first, last), "sensitive", "violent", "shocking");
        assertVideos(published(first.plusMillis(1), last), "violent", "shocking");
        assertVideos(published(first, last.minusMillis(1)), "sensitive", "violent");
        assertVideos(published(null, first), "sensitive");
        assertVideos(published(last, first));
        assertThat(videos(published(first, null).build())).hasSize(10);
    }

    @Test
    void whatHasNoSuchDateIsInNoPeriod() {
        Range<Instant> until = new Range<>(Optional.empty(), Optional.of(Instant.parse("2100-01-01T00:00:00Z")));
        assertVideos(Filter.builder().originallyPublished(until), "1969");
        Range<Instant> since = new Range<>(Optional.of(Instant.EPOCH), Optional.empty());
        assertVideos(Filter.builder().originallyPublished(since));
    }

    @Test
    void bothEndsOfALengthAreInIt() {
        assertVideos(seconds(3_600, null), "live", "ported");
        assertVideos(seconds(3_600, 3_600), "live");
        assertVideos(seconds(null, 0), "flagged");
        assertVideos(seconds(999_999_999, null));
        assertThat(videos(seconds(0, 999_999_999).build())).hasSize(10);
    }

    @Test
    void aUuidFindsEveryCopyAndNothingElse() {
        assertVideos(uuids(uuid("plain")), "plain", "ported");
        assertVideos(uuids(uuid("plain"), uuid("live"), uuid("nobody")), "plain", "ported", "live");
        UUID playlist = uuid(MEADOW + "evenings");
        assertThat(items.names(ItemKind.PLAYLIST, uuids(playlist).build())).containsExactly("evenings");
        assertVideos(uuids(playlist));
        assertThat(items.names(ItemKind.CHANNEL, uuids(uuid("plain")).build())).isEmpty();
    }

    @Test
    void handlesAreThoseOfChannels() {
        Filter.Builder workshop = Filter.builder().handles(Set.of("workshop@tube.meadow.example"));
        assertThat(items.names(ItemKind.CHANNEL, workshop.build())).containsExactly("The Workshop");
        assertThat(items.names(ItemKind.PLAYLIST, workshop.build())).containsExactly("evenings");
        assertThat(videos(workshop.build())).hasSize(7);
        Filter.Builder others = Filter.builder().handles(Set.of("workshop", "marta@tube.meadow.example"));
        assertThat(items.names(ItemKind.CHANNEL, others.build())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "backyard_cosmos@video.harbour.example, stars",
        "Backyard_Cosmos@video.harbour.example, stars",
        "edwin@video.harbour.example, stars",
        "edwin, ''",
        "backyard_COSMOS, stars",
        "cosmos of the backyard: große, stars",
        "backyard, stars",
        "backyard cosmos, stars",
        "backyard nothing, ''",
        "yard, ''"
    })
    void aChannelIsNamedInManyWays(String written, String names) {
        assertVideos(Filter.builder().channels(Set.of(written)), names.isEmpty() ? new String[0] : names.split(" "));
    }

    @Test
    void channelsAreFoundByTheirOwnersAndNamesToo() {
        assertThat(items.names(ItemKind.CHANNEL, channel("marta@video.harbour.example")))
                .containsExactly("裏庭の宇宙");
        assertThat(items.names(ItemKind.CHANNEL, channel("裏庭の宇宙"))).containsExactly("裏庭の宇宙");
        assertThat(items.names(ItemKind.CHANNEL, channel("Workshop"))).containsExactly("The Workshop");
    }

    @Test
    void whatAKindLacksNeitherFiltersNorExcludesIt() {
        Filter videosOnly = Filter.builder()
                .languages(Set.of("fr"))
                .tags(new Tags(Set.of(), Set.of("cc0")))
                .live(Optional.of(true))
                .sensitive(Optional.of(true))
                .seconds(new Range<>(Optional.of(7), Optional.empty()))
                .build();
        for (ItemKind kind : List.of(ItemKind.CHANNEL, ItemKind.PLAYLIST)) {
            assertThat(items.names(kind, videosOnly)).hasSize(2);
            assertThat(items.without(kind, videosOnly)).hasSize(2);
        }
        assertThat(items.without(ItemKind.VIDEO, Filter.NONE)).hasSize(10);
    }

    @Test
    void whatIsUnwantedIsExactlyTheRest() {
        List<Filter> filters = List.of(
                hosts(HARBOUR, PORTED).build(),
                Filter.builder().languages(Set.of("fr")).build(),
                Filter.builder().tags(new Tags(Set.of("cc0"), Set.of())).build(),
                Filter.builder().sensitive(Optional.of(true)).build(),
                Filter.builder()
                        .sensitivity(new Sensitivity(Optional.of(false), 1, 2))
                        .build(),
                channel("backyard"),
                seconds(61, null).build(),
                uuids(uuid("plain")).build(),
                Filter.builder().languages(Set.of("en")).live(Optional.of(true)).build());
        List<String> all = videos(Filter.NONE);
        for (Filter filter : filters) {
            List<String> wanted = videos(filter);
            assertThat(wanted).isNotEmpty();
            assertThat(items.without(ItemKind.VIDEO, filter))
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().filter(name -> !wanted.contains(name)).toList());
        }
    }

    private static Set<String> set(String values) {
        return values.isEmpty() ? Set.of() : Set.of(values.split("\\|"));
    }

    private static Filter.Builder hosts(Host... hosts) {
        return Filter.builder().hosts(Set.of(hosts));
    }

    private static Filter.Builder published(Instant from, Instant to) {
        return Filter.builder().published(new Range<>(Optional.ofNullable(from), Optional.ofNullable(to)));
    }

    private static Filter.Builder seconds(Integer from, Integer to) {
        return Filter.builder().seconds(new Range<>(Optional.ofNullable(from), Optional.ofNullable(to)));
    }

    private static Filter.Builder uuids(UUID... uuids) {
        return Filter.builder().uuids(Set.of(uuids));
    }

    private static Filter channel(String written) {
        return Filter.builder().channels(Set.of(written)).build();
    }

    private void assertVideos(Filter.Builder filter, String... names) {
        assertThat(videos(filter.build())).containsExactlyInAnyOrder(names);
    }

    private List<String> videos(Filter filter) {
        return items.names(ItemKind.VIDEO, filter);
    }
}
