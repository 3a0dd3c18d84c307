package org.vigie.rules;

import org.vigie.catalog.Host;

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
        WORD;

        /**
         * The value in the form in which two of them can be compared.
         *
         * @throws IllegalArgumentException with a sentence for the person who wrote it
         */
        String normalise(String written) {
            return switch (this) {
                case HOST -> Host.of(written).name();
                case ACCOUNT, CHANNEL -> Handle.normalise(written);
                case WORD -> Words.normalise(written);
            };
        }
    }
}
