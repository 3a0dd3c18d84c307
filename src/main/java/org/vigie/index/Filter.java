package org.vigie.index;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.catalog.Host;

/**
 * What an item must be to be a hit: every part that isn't empty must hold. Parts that a kind of item lacks (a playlist has no
 * language) don't filter it, except {@code uuids} and {@code channels}.
 *
 * @param sensitivity videos only
 * @param languages videos only: language ids, matched with what is spoken as far as that is known; {@link #UNKNOWN_LANGUAGE}
 *     for videos of which nobody knows
 * @param tags videos only
 * @param seconds videos only: duration
 * @param uuids of videos and playlists
 * @param handles channels as such, and videos and playlists of them: {@code name@host}, lower case
 * @param channels like handles, but as typed: {@code name@host} of the channel or of its account, a handle's name, or words
 *     of a display name
 */
public record Filter(
        Sensitivity sensitivity,
        Set<String> languages,
        Set<Host> hosts,
        Optional<Boolean> live,
        Set<Integer> categories,
        Set<Integer> licences,
        Tags tags,
        Range<Instant> published,
        Range<Instant> originallyPublished,
        Range<Integer> seconds,
        Set<UUID> uuids,
        Set<String> handles,
        Set<String> channels) {

    public static final String UNKNOWN_LANGUAGE = "_unknown";

    public static final Filter NONE = builder().build();

    /**
     * @param sensitive only sensitive ones, or only others; empty for both
     * @param included flags of which one is enough to let a sensitive video in although {@code sensitive} is false
     * @param excluded flags of which one is enough to leave a video out
     */
    public record Sensitivity(Optional<Boolean> sensitive, int included, int excluded) {
        public static final Sensitivity ANY = new Sensitivity(Optional.empty(), 0, 0);
    }

    /** Whole tags, compared without case and accents. */
    public record Tags(Set<String> oneOf, Set<String> allOf) {
        public static final Tags ANY = new Tags(Set.of(), Set.of());
    }

    /** Both ends inclusive and optional; what has no such value is not within a range that has an end. */
    public record Range<T>(Optional<T> from, Optional<T> to) {

        public static <T> Range<T> any() {
            return new Range<>(Optional.empty(), Optional.empty());
        }

        public boolean isAny() {
            return from.isEmpty() && to.isEmpty();
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A filter in the making; what isn't set doesn't filter. */
    public static final class Builder {

        private Sensitivity sensitivity = Sensitivity.ANY;
        private Set<String> languages = Set.of();
        private Set<Host> hosts = Set.of();
        private Optional<Boolean> live = Optional.empty();
        private Set<Integer> categories = Set.of();
        private Set<Integer> licences = Set.of();
        private Tags tags = Tags.ANY;
        private Range<Instant> published = Range.any();
        private Range<Instant> originallyPublished = Range.any();
        private Range<Integer> seconds = Range.any();
        private Set<UUID> uuids = Set.of();
        private Set<String> handles = Set.of();
        private Set<String> channels = Set.of();

        private Builder() {}

        public Builder sensitive(Optional<Boolean> wanted) {
            return sensitivity(new Sensitivity(wanted, 0, 0));
        }

        public Builder sensitivity(Sensitivity wanted) {
            sensitivity = wanted;
            return this;
        }

        public Builder languages(Set<String> wanted) {
            languages = Set.copyOf(wanted);
            return this;
        }

        public Builder hosts(Set<Host> wanted) {
            hosts = Set.copyOf(wanted);
            return this;
        }

        public Builder live(Optional<Boolean> wanted) {
            live = wanted;
            return this;
        }

        public Builder categories(Set<Integer> wanted) {
            categories = Set.copyOf(wanted);
            return this;
        }

        public Builder licences(Set<Integer> wanted) {
            licences = Set.copyOf(wanted);
            return this;
        }

        public Builder tags(Tags wanted) {
            tags = wanted;
            return this;
        }

        public Builder published(Range<Instant> wanted) {
            published = wanted;
            return this;
        }

        public Builder originallyPublished(Range<Instant> wanted) {
            originallyPublished = wanted;
            return this;
        }

        public Builder seconds(Range<Integer> wanted) {
            seconds = wanted;
            return this;
        }

        public Builder uuids(Set<UUID> wanted) {
            uuids = Set.copyOf(wanted);
            return this;
        }

        public Builder handles(Set<String> wanted) {
            handles = Set.copyOf(wanted);
            return this;
        }

        public Builder channels(Set<String> wanted) {
            channels = Set.copyOf(wanted);
            return this;
        }

        public Filter build() {
            return new Filter(
                    sensitivity,
                    languages,
                    hosts,
                    live,
                    categories,
                    licences,
                    tags,
                    published,
                    originallyPublished,
                    seconds,
                    uuids,
                    handles,
                    channels);
        }
    }
}
