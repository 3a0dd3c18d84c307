package org.vigie.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Languages that have several ids with PeerTube, so that one video of a channel carries this and the next one that. */
public final class LanguageFamily {

    /** The id that can mean any of the others, and these. */
    private record Family(String whole, List<String> parts) {}

    private static final List<Family> FAMILIES = List.of(
            new Family("no", List.of("nb", "nn")),
            new Family("zh", List.of("zh-Hans", "zh-Hant", "yue", "cmn")),
            new Family("sh", List.of("hr", "sr", "bs")),
            new Family("pt", List.of("pt-PT", "pt-BR")),
            new Family("es", List.of("es-419")),
            new Family("ca", List.of("ca-valencia")),
            new Family(
                    "sgn",
                    List.of(
                            "ase", "asq", "bfi", "bzs", "cse", "csl", "dsl", "fse", "fsl", "gsg", "jsl", "pks", "rsl",
                            "sdl", "sfs", "swl")));

    private static final Map<String, String> WHOLES = FAMILIES.stream()
            .flatMap(family -> family.parts.stream().map(part -> Map.entry(part, family.whole)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private LanguageFamily() {}

    /** The ids a filter for this language accepts: itself, what it includes, and what may mean it. */
    public static Set<String> matching(String requestedId) {
        Set<String> ids = new TreeSet<>(Set.of(requestedId));
        for (Family family : FAMILIES) {
            if (family.whole.equals(requestedId)) {
                ids.addAll(family.parts);
            } else if (family.parts.contains(requestedId) && !family.whole.equals("sgn")) {
                ids.add(family.whole);
            }
        }
        return ids;
    }

    static String whole(String id) {
        return WHOLES.getOrDefault(id, id);
    }

    static boolean same(String one, String other) {
        return whole(one).equals(whole(other));
    }

    /** Nothing written tells what is said in these. */
    static boolean isUnwritten(String id) {
        return id.equals("zxx") || whole(id).equals("sgn");
    }
}
