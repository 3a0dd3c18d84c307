package org.vigie.site;

import com.ibm.icu.text.Collator;
import java.util.Locale;
import java.util.Optional;
import org.vigie.catalog.Channel;
import org.vigie.index.Hits;

/** Tells whether what was typed is just what a channel is called, so that the channel itself may be wanted. */
final class ExactChannel {

    private ExactChannel() {}

    /** The first hit, if its display name, name or handle is this text but for case and accents. */
    static Optional<Channel> among(Hits hits, String text) {
        return hits.page().stream()
                .limit(1)
                .map(Hits.Hit::item)
                .filter(Channel.class::isInstance)
                .map(Channel.class::cast)
                .filter(channel -> isCalled(channel, text))
                .findFirst();
    }

    private static boolean isCalled(Channel channel, String text) {
        String handle = text.startsWith("@") ? text.substring(1) : text;
        Collator collator = Collator.getInstance(Locale.ROOT);
        collator.setStrength(Collator.PRIMARY);
        return !text.isBlank()
                && (handle.equalsIgnoreCase(channel.actor().handle())
                        || handle.equalsIgnoreCase(channel.actor().name())
                        || collator.compare(text, channel.actor().displayName()) == 0);
    }
}
