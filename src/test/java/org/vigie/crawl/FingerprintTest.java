package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Caption;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Playlist.Element;
import org.vigie.catalog.Samples;
import org.vigie.catalog.Thumbnails;
import org.vigie.catalog.Video;
import org.vigie.catalog.Video.Counters;
import org.vigie.catalog.Video.Dates;
import org.vigie.catalog.Video.Extras;
import org.vigie.catalog.Video.Labels;
import org.vigie.catalog.Video.Sensitivity;
import org.vigie.catalog.Video.Text;

class FingerprintTest {

    private static final Video VIDEO = with(Samples.video("A bicycle").build(), "labels", labels(15, "en", 1));
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    /** Parts of a video that no fingerprint is of: they say who it is, or when we read it. */
    private static final Set<String> NEVER = Set.of("host", "uuid", "originId", "detailed", "extras");

    private static final Set<String> BY_EDIT_ONLY = Set.of("text", "labels", "sensitivity", "seconds");

    static Stream<Arguments> changes() {
        Picture picture = new Picture("/a.jpg", "https://tube.meadow.example/a.jpg", 280, 157, null, null);
        Actor other = new Actor(9, "other", "Other", VIDEO.host(), "https://tube.meadow.example/a/other", List.of());
        Dates dates = VIDEO.dates();
        return Stream.of(
                arguments("url", "https://tube.meadow.example/w/other"),
                arguments("embedPath", "/videos/embed/other"),
                arguments("text", new Text("Another name", "A short film.", true, List.of("film"))),
                arguments("text", new Text("A bicycle", "Another description", true, List.of("film"))),
                arguments("text", new Text("A bicycle", null, true, List.of("film"))),
                arguments("text", new Text("A bicycle", "A short film.", true, List.of("film", "bike"))),
                arguments("labels", labels(1, "en", 1)),
                arguments("labels", labels(15, "fr", 1)),
                arguments("labels", labels(15, "en", 2)),
                arguments("dates", new Dates(LATER, dates.updated(), dates.published(), null)),
                arguments("dates", new Dates(dates.created(), dates.updated(), LATER, null)),
                arguments("dates", new Dates(dates.created(), dates.updated(), dates.published(), LATER)),
                arguments("sensitivity", new Sensitivity(true, 0, null)),
                arguments("sensitivity", new Sensitivity(false, 2, null)),
                arguments("sensitivity", new Sensitivity(false, 0, "A fight")),
                arguments("seconds", 61),
                arguments("live", true),
                arguments("thumbnails", new Thumbnails(picture, null, List.of())),
                arguments("thumbnails", new Thumbnails(null, picture, List.of())),
                arguments("thumbnails", new Thumbnails(null, null, List.of(picture))),
                arguments("account", other),
                arguments("channel", other));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whateverIsShownIsContentAndWhatOnlyAnEditChangesIsTextToo(String part, Object value) {
        Fingerprint before = Fingerprint.of(VIDEO);
        Fingerprint after = Fingerprint.of(with(VIDEO, part, value));

        assertThat(after.content()).isNotEqualTo(before.content());
        assertThat(after.text() != before.text()).isEqualTo(BY_EDIT_ONLY.contains(part));
        assertThat(after.counters()).isEqualTo(before.counters());
    }

    @Test
    void noPartOfAVideoIsForgottenInThisTest() {
        Stream<String> tried = changes().map(change -> (String) change.get()[0]);

        assertThat(Stream.concat(tried, Stream.concat(NEVER.stream(), Stream.of("counters"))))
                .containsAll(Arrays.stream(Video.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    static Stream<Counters> counters() {
        return Stream.of(
                new Counters(11, 0, 3, 0, 1),
                new Counters(10, 1, 3, 0, 1),
                new Counters(10, 0, 4, 0, 1),
                new Counters(10, 0, 3, 1, 1),
                new Counters(10, 0, 3, 0, 2));
    }

    @ParameterizedTest
    @MethodSource("counters")
    void whatMovesWithoutAnEditIsNeitherContentNorText(Counters counters) {
        Fingerprint before = Fingerprint.of(VIDEO);
        Fingerprint after = Fingerprint.of(VIDEO.withCounters(counters));

        assertThat(after).isEqualTo(new Fingerprint(before.content(), before.text(), after.counters()));
        assertThat(after.counters()).isNotEqualTo(before.counters());
    }

    @Test
    void updatedAtAndTheDayOfReadingSayNothing() {
        Dates dates = VIDEO.dates();
        Video viewed = with(VIDEO, "dates", new Dates(dates.created(), LATER, dates.published(), null));

        assertThat(Fingerprint.of(viewed)).isEqualTo(Fingerprint.of(VIDEO));
        assertThat(Fingerprint.of(VIDEO.withText(VIDEO.text(), LATER))).isEqualTo(Fingerprint.of(VIDEO));
    }

    @Test
    void twoReadingsOfTheSameAreTheSame() {
        assertThat(Fingerprint.of(with(Samples.video("A bicycle").build(), "labels", labels(15, "en", 1))))
                .isEqualTo(Fingerprint.of(VIDEO));
    }

    @Test
    void channelsAndPlaylistsAreContentAsAWhole() {
        Host host = Samples.MEADOW;
        List<Item> items = List.of(
                Samples.channel(host, "films", "Films", null),
                Samples.channel(host, "films", "Other films", null),
                Samples.channel(host, "films", "Films", "Of all kinds"),
                Samples.channel(host, "films", "Films", null).withVideosCount(99),
                Samples.playlist(host, "Films", null),
                Samples.playlist(host, "Other films", null),
                Samples.playlist(host, "Films", "Of all kinds"));

        assertThat(items.stream().map(item -> Fingerprint.of(item).content())).doesNotHaveDuplicates();
    }

    @Test
    void whatIsAskedAboutLastSaysNothing() {
        Extras extras = new Extras(List.of(new Caption(new Labelled<>("eo", "Esperanto"), false)), List.of());
        Playlist playlist = Samples.playlist(Samples.MEADOW, "Films", null);
        List<Element> elements = List.of(new Element(1, UUID.randomUUID()));

        assertThat(Fingerprint.of(VIDEO.withExtras(extras))).isEqualTo(Fingerprint.of(VIDEO));
        assertThat(Fingerprint.of(playlist.withElements(playlist.videosLength(), elements)))
                .isEqualTo(Fingerprint.of(playlist));
    }

    @Test
    void theUuidIsWhoItIsAndNotWhatItSays() {
        assertThat(Fingerprint.of(with(VIDEO, "uuid", UUID.randomUUID()))).isEqualTo(Fingerprint.of(VIDEO));
    }

    private static Labels labels(int category, String language, int licence) {
        return new Labels(
                new Labelled<>(category, "Category"),
                new Labelled<>(licence, "Licence"),
                new Labelled<>(language, "Language"),
                new Labelled<>(1, "Public"));
    }

    /** The same video but for one part. */
    private static Video with(Video video, String part, Object value) {
        RecordComponent[] parts = Video.class.getRecordComponents();
        try {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].getName().equals(part)
                        ? value
                        : parts[i].getAccessor().invoke(video);
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<Video> constructor = Video.class.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
