package org.vigie.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Uuids;
import org.vigie.index.Filter;

/**
 * Recognises what is the name of one thing rather than words: an address of PeerTube's pages, a uuid or short uuid, a handle.
 * A uuid is the same on every instance that shows the video, so an address finds it whatever host it names.
 */
final class Pasted {

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_NAME = 255;

    /** What may hang on to an address that was copied out of a text. */
    private static final String AROUND = "<>()[]\"'“”«»,;.!?";

    private static final Set<String> CHANNELS = Set.of("c", "video-channels");
    private static final Set<String> ACCOUNTS = Set.of("a", "accounts");

    private Pasted() {}

    /** What something can be the name of. */
    sealed interface Name {

        /**
         * A video or playlist.
         *
         * @param kind empty if the name doesn't say
         * @param host that the address names; empty for a uuid
         */
        record OfThing(Optional<ItemKind> kind, Optional<Host> host, UUID uuid) implements Name {}

        /**
         * A channel or account.
         *
         * @param account whether the name says that it is an account, or that it is a channel; empty if it says neither
         * @param handle {@code name@host}, lower case
         */
        record OfActor(Optional<Boolean> account, String handle) implements Name {}
    }

    /** What finds the thing and nothing else; empty if this isn't the name of one. */
    static Optional<Filter> thing(String typed) {
        return name(typed)
                .map(name -> switch (name) {
                    case Name.OfThing thing -> Filter.builder().uuids(Set.of(thing.uuid()));
                    case Name.OfActor actor -> Filter.builder().channels(Set.of(actor.handle()));
                })
                .map(Filter.Builder::build);
    }

    static Optional<Name> name(String typed) {
        String written = typed.length() > MAX_LENGTH ? "" : bare(typed);
        if (written.isEmpty() || written.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        Optional<String> address = withoutScheme(written);
        if (address.isPresent() || written.indexOf('/') > 0) {
            return address(address.orElse(written));
        }
        Optional<Name> uuid = Uuids.parseFullOrShort(written)
                .map(found -> new Name.OfThing(Optional.empty(), Optional.empty(), found));
        return uuid.or(() -> handle(written).map(handle -> new Name.OfActor(Optional.empty(), handle)));
    }

    /** {@code name@host} of this handle, which may begin with an @; lower case. */
    static Optional<String> handle(String written) {
        String handle = written.startsWith("@") ? written.substring(1) : written;
        int at = handle.indexOf('@');
        if (at < 1 || at > MAX_NAME || !isName(handle.substring(0, at))) {
            return Optional.empty();
        }
        return Host.parse(handle.substring(at + 1))
                .map(host -> handle.substring(0, at).toLowerCase(Locale.ROOT) + "@" + host);
    }

    private static boolean isName(String name) {
        return name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_.-:".indexOf(c) >= 0);
    }

    private static String bare(String typed) {
        int start = 0;
        int end = typed.length();
        while (start < end && AROUND.indexOf(typed.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && AROUND.indexOf(typed.charAt(end - 1)) >= 0) {
            end--;
        }
        return typed.substring(start, end);
    }

    /** Empty if there is no scheme of the web. */
    private static Optional<String> withoutScheme(String written) {
        for (String scheme : List.of("https://", "http://", "//")) {
            if (written.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return Optional.of(written.substring(scheme.length()));
            }
        }
        return Optional.empty();
    }

    /** @param written {@code host/path}, with whatever follows the path */
    private static Optional<Name> address(String written) {
        String path = written.split("[?#;]", 2)[0];
        List<String> steps = new ArrayList<>(List.of(path.split("/")));
        Optional<Host> host = steps.isEmpty() ? Optional.empty() : Host.parse(steps.removeFirst());
        steps.removeIf(String::isEmpty);
        if (host.isEmpty() || steps.isEmpty()) {
            return Optional.empty();
        }
        Optional<Name> actor = actor(steps, host.get()).map(handle -> new Name.OfActor(saysAccount(steps), handle));
        return actor.or(() -> uuidOf(steps).map(uuid -> new Name.OfThing(Optional.of(kind(steps)), host, uuid)));
    }

    private static Optional<Boolean> saysAccount(List<String> steps) {
        boolean account = ACCOUNTS.contains(steps.getFirst());
        return account || CHANNELS.contains(steps.getFirst()) ? Optional.of(account) : Optional.empty();
    }

    /** {@code /w/p/…}, {@code /videos/watch/playlist/…}, {@code /video-playlists/…}; all else are videos. */
    private static ItemKind kind(List<String> steps) {
        return steps.stream()
                        .anyMatch(step ->
                                Set.of("p", "playlist", "video-playlists").contains(step))
                ? ItemKind.PLAYLIST
                : ItemKind.VIDEO;
    }

    /** {@code /c/name}, {@code /a/name}, {@code /@name} and their long forms; with the host of the actor, if it is another. */
    private static Optional<String> actor(List<String> steps, Host host) {
        String first = steps.getFirst().replace("%40", "@");
        boolean named = (CHANNELS.contains(first) || ACCOUNTS.contains(first)) && steps.size() > 1;
        if (!named && !first.startsWith("@")) {
            return Optional.empty();
        }
        String name = named ? steps.get(1).replace("%40", "@") : first.substring(1);
        return handle(name.indexOf('@', 1) > 0 ? name : name + "@" + host);
    }

    /** Of pages, embeds and playlists: {@code /w/…}, {@code /w/p/…}, {@code /videos/watch/…}, {@code /video-playlists/embed/…} */
    private static Optional<UUID> uuidOf(List<String> steps) {
        boolean page = Set.of("w", "videos", "video-playlists", "api").contains(steps.getFirst());
        return page
                ? steps.stream()
                        .skip(1)
                        .flatMap(step -> Uuids.parseFullOrShort(step).stream())
                        .findFirst()
                : Optional.empty();
    }
}
