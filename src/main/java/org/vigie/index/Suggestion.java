package org.vigie.index;

/**
 * What someone who is typing may be looking for; made of the index's own titles, channels and tags, never of what people asked.
 *
 * @param text to search for
 * @param handle {@code name@host} of a channel; empty for others
 */
public record Suggestion(Kind kind, String text, String handle) {

    public enum Kind {
        TITLE,
        CHANNEL,
        TAG
    }
}
