package org.vigie.crawl;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vigie.catalog.Account;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;

/**
 * Who of one host said no to being found, and how. No rule of the hoster overrides it.
 *
 * @param channels by lower-case name, those whose account said no included: a sentence
 * @param accounts by lower-case name: a sentence
 */
record Refusals(Map<String, String> channels, Map<String, String> accounts) {

    /** The reason for what came from a list that robots.txt disallows. */
    static final String LIST_DISALLOWED = "its robots.txt disallows the list of them";

    /** The no that counts for the item, as a sentence. */
    Optional<String> of(Item item) {
        return switch (item) {
            case Video video -> of(video.channel(), video.account());
            case Channel channel ->
                of(
                        channel.actor(),
                        Optional.ofNullable(channel.owner()).map(Account::actor).orElse(null));
            case Playlist playlist -> of(playlist.channel(), playlist.owner());
        };
    }

    /** Every sentence there is. */
    Set<String> reasons() {
        Set<String> reasons = new TreeSet<>(channels.values());
        reasons.addAll(accounts.values());
        reasons.add(LIST_DISALLOWED);
        return reasons;
    }

    /** For memory to keep instead of the sentence. */
    static Long mark(String reason) {
        return Fingerprint.hash("no", reason);
    }

    private Optional<String> of(Actor channel, Actor account) {
        return in(channels, channel).or(() -> in(accounts, account));
    }

    private static Optional<String> in(Map<String, String> nos, Actor actor) {
        return actor == null
                ? Optional.empty()
                : Optional.ofNullable(nos.get(actor.name().toLowerCase(Locale.ROOT)));
    }
}
