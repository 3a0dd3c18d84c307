package org.vigie.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.catalog.Host;

/**
 * A video as a catalogue keeps it; what PeerTube says beyond this is derived from it, always the same way.
 *
 * @param host where it was uploaded: an instance of another host serves it with {@code isLocal: false}
 * @param description whole; null if there is none
 * @param seconds duration; a live may have 0
 * @param originallyPublished null if nobody says
 */
public record FakeVideo(
        Host host,
        UUID uuid,
        String name,
        String description,
        List<String> tags,
        Labels labels,
        boolean sensitive,
        int seconds,
        boolean live,
        Counts counts,
        Instant published,
        Instant originallyPublished,
        FakeActor channel,
        FakeActor account,
        List<Cue> captions,
        Privacy privacy) {

    /**
     * A value of one of PeerTube's dictionaries.
     *
     * @param id null together with the label "Unknown"
     */
    public record Label<T>(T id, String label) {

        public static <T> Label<T> unknown() {
            return new Label<>(null, "Unknown");
        }
    }

    public record Labels(Label<Integer> category, Label<Integer> licence, Label<String> language) {

        public static final Labels NONE = new Labels(Label.unknown(), Label.unknown(), Label.unknown());
    }

    public record Counts(long views, long likes, long dislikes) {}

    /** One line of a caption file; times in seconds. */
    public record Cue(String language, double start, double end, String text) {}

    /** A public video with a uuid of its own host and name; the rest is for {@link #edit()}. */
    public static FakeVideo named(Host host, String name) {
        FakeActor channel = new FakeActor("main_channel", "Main channel");
        return new FakeVideo(
                host,
                uuid("video/" + host + "/" + name),
                name,
                null,
                List.of(),
                Labels.NONE,
                false,
                60,
                false,
                new Counts(0, 0, 0),
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                channel,
                new FakeActor("owner", "Owner"),
                List.of(),
                Privacy.PUBLIC);
    }

    public VideoDraft edit() {
        return new VideoDraft(this);
    }

    /** A version 4 uuid that is the same in every run. */
    static UUID uuid(String text) {
        UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return new UUID((hash.getMostSignificantBits() & ~0xf000L) | 0x4000L, hash.getLeastSignificantBits());
    }
}
