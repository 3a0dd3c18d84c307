package org.vigie.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.catalog.Host;

/**
 * A playlist as a catalogue keeps it. An element whose video the catalogue doesn't have is served as a deleted one.
 *
 * @param description null if there is none
 */
public record FakePlaylist(
        Host host,
        UUID uuid,
        String displayName,
        String description,
        FakeActor channel,
        FakeActor owner,
        List<UUID> videos,
        Privacy privacy,
        Instant created) {

    public static FakePlaylist named(Host host, String displayName, List<UUID> videos) {
        return new FakePlaylist(
                host,
                FakeVideo.uuid("playlist/" + host + "/" + displayName),
                displayName,
                null,
                new FakeActor("main_channel", "Main channel"),
                new FakeActor("owner", "Owner"),
                List.copyOf(videos),
                Privacy.PUBLIC,
                Instant.parse("2026-01-02T00:00:00Z"));
    }

    public FakePlaylist withDisplayName(String newDisplayName) {
        return new FakePlaylist(host, uuid, newDisplayName, description, channel, owner, videos, privacy, created);
    }

    public FakePlaylist withVideos(List<UUID> newVideos) {
        return new FakePlaylist(
                host, uuid, displayName, description, channel, owner, List.copyOf(newVideos), privacy, created);
    }

    public FakePlaylist withPrivacy(Privacy newPrivacy) {
        return new FakePlaylist(host, uuid, displayName, description, channel, owner, videos, newPrivacy, created);
    }
}
