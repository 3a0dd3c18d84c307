package org.vigie.rules;

/**
 * One decision of the hoster, public with its reason.
 *
 * @param value a host, {@code name@host} of an account or channel, or a word or phrase, as written in the file
 * @param reason why, for everyone to read on {@code /about}
 */
public record Rule(Action action, Target target, String value, String reason) {

    public enum Action {
        /** Neither crawled nor shown. */
        EXCLUDE,
        /** Crawled but not shown. */
        HIDE,
        /** Shown although another rule excludes or hides it. */
        ALLOW
    }

    public enum Target {
        HOST,
        ACCOUNT,
        CHANNEL,
        /** In name, tags or description. */
        WORD
    }
}
