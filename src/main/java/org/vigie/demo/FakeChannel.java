package org.vigie.demo;

import java.time.Instant;
import org.vigie.catalog.Host;

/**
 * A channel as a catalogue keeps it.
 *
 * @param host its origin: an instance of another host serves it with {@code isLocal: false}
 * @param description null if there is none
 */
public record FakeChannel(
        Host host,
        String name,
        String displayName,
        String description,
        FakeActor owner,
        long followers,
        Instant created) {

    public static FakeChannel named(Host host, String name, String displayName) {
        return new FakeChannel(
                host,
                name,
                displayName,
                null,
                new FakeActor("owner", "Owner"),
                0,
                Instant.parse("2025-01-01T00:00:00Z"));
    }

    public FakeChannel withDisplayName(String newDisplayName) {
        return new FakeChannel(host, name, newDisplayName, description, owner, followers, created);
    }

    public FakeChannel withDescription(String newDescription) {
        return new FakeChannel(host, name, displayName, newDescription, owner, followers, created);
    }

    FakeActor actor() {
        return new FakeActor(name, displayName);
    }
}
