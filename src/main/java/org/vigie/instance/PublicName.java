package org.vigie.instance;

import java.util.List;
import java.util.regex.Pattern;
import org.vigie.catalog.Host;

/**
 * Tells names of the open internet from those of one's own machine or network. A list is written by strangers: it must not
 * be able to send us to the hoster's router. (What a public name resolves to is looked at when it is asked.)
 */
final class PublicName {

    private static final List<String> PRIVATE_ENDINGS =
            List.of(".localhost", ".local", ".internal", ".home.arpa", ".lan", ".onion");
    private static final Pattern ADDRESS = Pattern.compile("\\[.*|.*\\.(0x[0-9a-f]*|[0-9]+)");

    private PublicName() {}

    static boolean is(Host host) {
        String name = host.name().startsWith("[") ? host.name() : host.name().replaceFirst(":[0-9]+$", "");
        return name.contains(".")
                && !ADDRESS.matcher(name).matches()
                && PRIVATE_ENDINGS.stream().noneMatch(name::endsWith);
    }
}
