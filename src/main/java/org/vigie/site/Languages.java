package org.vigie.site;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;

/** Languages of videos, each called by its own name so that who speaks it finds it. */
final class Languages {

    /** Those most videos are in; any other can be asked for in the address. */
    private static final List<String> COMMON = List.of(
            "ar", "bn", "bg", "ca", "cs", "cy", "da", "de", "el", "en", "eo", "es", "et", "eu", "fa", "fi", "fr", "gl",
            "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "nb", "nl", "oc", "pl", "pt", "ro", "ru", "sk",
            "sl", "sr", "sv", "th", "tr", "uk", "vi", "zh-Hans", "zh-Hant");

    /** Sign languages of PeerTube's list: a title isn't written in them. */
    private static final Set<String> SIGNED = Set.of(
            "sgn", "ase", "bfi", "bzs", "cse", "csl", "dsl", "fsl", "gsg", "jsl", "pks", "rsl", "sdl", "sfs", "swl");

    private Languages() {}

    /** Common ones by their names, after those that matter to this visitor. */
    static SequencedSet<String> offered(List<String> chosen, List<String> spoken) {
        SequencedSet<String> ids = new LinkedHashSet<>(chosen);
        spoken.stream().filter(COMMON::contains).forEach(ids::add);
        Collator collator = Collator.getInstance(Locale.ROOT);
        COMMON.stream().sorted(Comparator.comparing(Languages::name, collator)).forEach(ids::add);
        return ids;
    }

    /** The id itself if nobody knows a name for it. */
    static String name(String id) {
        Locale locale = Locale.forLanguageTag(id);
        String name = locale.getDisplayName(locale);
        return name.isEmpty()
                ? id
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(locale)
                        + name.substring(name.offsetByCodePoints(0, 1));
    }

    /** What to put into a {@code lang} attribute; null where the text's language isn't known. */
    static String attribute(String id) {
        return id == null || SIGNED.contains(id)
                ? null
                : Locale.forLanguageTag(id).getLanguage().isEmpty() ? null : id;
    }
}
