package org.vigie.peertube;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.catalog.Account;
import org.vigie.catalog.Channel;

/**
 * Finds a "no" in what an actor or instance says of itself. Only an explicit one counts: PeerTube before 8.2 can't say
 * anything, so silence is none; and no "yes" is ever concluded from anything, since PeerTube says it for everybody.
 */
public final class Consent {

    /** Which signal said no. */
    public enum Signal {
        /** {@code indexable: false} of an actor. */
        INDEXABLE_FALSE,
        /** {@code discoverable: false} of an actor. */
        DISCOVERABLE_FALSE,
        /** {@code #noindex} or {@code [noindex]} in a text. */
        NOINDEX,
        /** {@code #nobot} or {@code [nobot]} in a text. */
        NOBOT
    }

    /**
     * A no.
     *
     * @param where what says it, such as "the channel's description"
     */
    public record No(Signal signal, String where) {

        /** A sentence for whoever asks why something isn't found. */
        public String why() {
            return switch (signal) {
                case INDEXABLE_FALSE -> where + " says that it must not be indexed (indexable: false)";
                case DISCOVERABLE_FALSE -> where + " says that it must not be discovered (discoverable: false)";
                case NOINDEX -> where + " says #noindex";
                case NOBOT -> where + " says #nobot";
            };
        }
    }

    /** Characters that nobody sees could be in the middle of a word by accident. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\\\]");

    private static final Pattern NOINDEX = word("noindex");
    private static final Pattern NOBOT = word("nobots?");

    private Consent() {}

    /** As a hashtag or in brackets: bare, the word may be what a video about web pages is about. */
    private static Pattern word(String word) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_&#/])[#\uFF03]" + word + "(?![\\p{L}\\p{N}_-])|\\[\\s*" + word + "\\s*\\](?!\\()",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a channel, or the account behind it, says no: then neither it nor its videos are kept. */
    public static Optional<No> of(Channel channel) {
        return first(Stream.of(
                in(channel.description(), "the channel's description"),
                in(channel.support(), "the channel's support text"),
                of(channel.owner())));
    }

    public static Optional<No> of(Account account) {
        return in(account.description(), "the account's description");
    }

    /** Whether the whole instance says no. */
    public static Optional<No> of(InstanceInfo instance) {
        return in(instance.shortDescription(), "the instance's description");
    }

    /** @param who "the channel" or "the account" */
    public static Optional<No> of(ActorFlags flags, String who) {
        return first(Stream.of(
                no(flags.indexable(), Signal.INDEXABLE_FALSE, who),
                no(flags.discoverable(), Signal.DISCOVERABLE_FALSE, who),
                in(flags.description(), who + "'s description")));
    }

    /** @param text null if there is none */
    public static Optional<No> in(String text, String where) {
        String seen = text == null ? "" : UNSEEN.matcher(text).replaceAll("");
        if (NOINDEX.matcher(seen).find()) {
            return Optional.of(new No(Signal.NOINDEX, where));
        }
        return NOBOT.matcher(seen).find() ? Optional.of(new No(Signal.NOBOT, where)) : Optional.empty();
    }

    private static Optional<No> no(Optional<Boolean> said, Signal signal, String who) {
        return said.filter(yes -> !yes).map(no -> new No(signal, who));
    }

    private static Optional<No> first(Stream<Optional<No>> choices) {
        return choices.flatMap(Optional::stream).findFirst();
    }
}
