package org.vigie.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.catalog.Host;
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

    private static final Set<String> ACTORS = Set.of("c", "a", "video-channels", "accounts");

    private Pasted() {}

    /** What finds the thing and nothing else; empty if this isn't the name of one. */
    static Optional<Filter> thing(String typed) {
        String written = typed.length() > MAX_LENGTH ? "" : bare(typed);
        if (written.isEmpty() || written.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        Optional<String> address = withoutScheme(written);
        if (address.isPresent() || written.indexOf('/') > 0) {
            return address(address.orElse(written));
        }
        return Uuids.parseFullOrShort(written)
                .map(Pasted::uuid)
                .or(() -> handle(written).map(Pasted::channel));
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
    private static Optional<Filter> address(String written) {
        String path = written.split("[?#;]", 2)[0];
        List<String> steps = new ArrayList<>(List.of(path.split("/")));
        Optional<Host> host = steps.isEmpty() ? Optional.empty() : Host.parse(steps.removeFirst());
        steps.removeIf(String::isEmpty);
        if (host.isEmpty() || steps.isEmpty()) {
            return Optional.empty();
        }
        return actor(steps, host.get())
                .map(Pasted::channel)
                .or(() -> uuidOf(steps).map(Pasted::uuid));
    }

    /** {@code /c/name}, {@code /a/name}, {@code /@name} and their long forms; with the host of the actor, if it is another. */
    private static Optional<String> actor(List<String> steps, Host host) {
        String first = steps.getFirst().replace("%40", "@");
        boolean named = ACTORS.contains(first) && steps.size() > 1;
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

    private static Filter uuid(UUID uuid) {
        return Filter.builder().uuids(Set.of(uuid)).build();
    }

    private static Filter channel(String handle) {
        return Filter.builder().channels(Set.of(handle)).build();
    }
}
