package org.vigie.peertube;

import java.util.Optional;

/** Reads what an instance says of itself, and whether we can talk to it at all. */
final class InfoReader {

    private static final int MAX_VERSION = 50;
    private static final int MAX_NAME = 250;
    private static final int MAX_SHORT_DESCRIPTION = 1_000;

    private InfoReader() {}

    static Answer<InstanceInfo> read(Fields config) {
        String version = config.line("serverVersion", MAX_VERSION);
        if (version == null) {
            return new Answer.Unreadable<>(
                    Trouble.NOT_PEERTUBE, "this is not PeerTube: its config names no server version");
        }
        Optional<ServerVersion> number = ServerVersion.parse(version);
        if (number.isPresent() && !number.get().atLeast(2, 0)) {
            return new Answer.Unreadable<>(Trouble.TOO_OLD, "this is PeerTube " + version + ", older than 2.0");
        }
        Fields instance = config.in("instance");
        String name = instance.line("name", MAX_NAME);
        String description = instance.line("shortDescription", MAX_SHORT_DESCRIPTION);
        return new Answer.Found<>(new InstanceInfo(
                version,
                name == null ? config.host().name() : name,
                description == null ? "" : description,
                instance.flag("isNSFW")));
    }
}
