package org.vigie.peertube;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.catalog.Account;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Host;

/** Reads accounts and channels where they are named beside something they made. */
final class ActorReader {

    static final int MAX_DISPLAY_NAME = 250;
    static final int MAX_DESCRIPTION = 10_000;

    /** PeerTube's own rule is the same in lower case with at most 50 characters. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]{1,120}");

    private static final int MAX_QUOTED = 100;

    private ActorReader() {}

    /**
     * Why what this actor made can't be kept; empty if it can. Without knowing who made it no rule could hold, and an
     * instance may not speak for others.
     *
     * @param subject "it", "its account" or "its channel": who the sentence is about
     */
    static Optional<String> fault(Fields actor, String subject) {
        String name = actor.raw("name");
        if (name == null || !NAME.matcher(name).matches()) {
            return Optional.of(subject + " has no usable name");
        }
        if (actor.has("host")
                && Host.parse(actor.raw("host")).filter(actor.host()::equals).isEmpty()) {
            String host = actor.line("host", MAX_QUOTED);
            return Optional.of(subject + " is on " + (host == null ? "no readable host" : host));
        }
        return Optional.empty();
    }

    static Actor account(Fields account) {
        return actor(account, "/accounts/");
    }

    static Actor channel(Fields channel) {
        return actor(channel, "/video-channels/");
    }

    private static Actor actor(Fields actor, String pages) {
        String name = actor.raw("name");
        String displayName = actor.line("displayName", MAX_DISPLAY_NAME);
        return new Actor(
                actor.count("id"),
                name,
                displayName == null ? name : displayName,
                actor.host(),
                WebAddress.own(actor.raw("url"), actor.host(), pages + name),
                PictureReader.avatars(actor));
    }

    /**
     * The owner of a channel, completed with the channel's dates where they are missing (PeerTube 8: lists give neither
     * description nor counts nor dates).
     */
    static Account owner(Fields account, Instant channelCreated, Instant channelUpdated) {
        return new Account(
                account(account),
                account.text("description", MAX_DESCRIPTION),
                account.count("followersCount"),
                account.count("followingCount"),
                Dated.first(account.instant("createdAt"), channelCreated),
                Dated.first(account.instant("updatedAt"), account.instant("createdAt"), channelUpdated));
    }
}
