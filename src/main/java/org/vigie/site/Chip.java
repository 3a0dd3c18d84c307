package org.vigie.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;

/**
 * A filter in force.
 *
 * @param without address of the same search without it
 */
record Chip(String label, String without) {

    static List<Chip> of(SearchAddress asked, Visit visit) {
        Messages messages = Pages.messages(visit);
        List<Chip> chips = new ArrayList<>();
        if (asked.kind() == ItemKind.VIDEO) {
            if (asked.sensitive() != SensitiveChoice.HIDE) {
                chips.add(chip(
                        messages.chip_sensitive(asked.sensitive()), asked.withSensitive(SensitiveChoice.HIDE), visit));
            }
            for (String language : asked.languages()) {
                boolean unknown = language.equals(Filter.UNKNOWN_LANGUAGE);
                List<String> others = asked.languages().stream()
                        .filter(other -> !other.equals(language))
                        .toList();
                chips.add(chip(
                        unknown ? messages.language_unknown() : Languages.name(language),
                        asked.withLanguages(others),
                        visit));
            }
        }
        asked.host().ifPresent(host -> chips.add(chip(host.name(), asked.withHost(Optional.empty()), visit)));
        return List.copyOf(chips);
    }

    private static Chip chip(String label, SearchAddress without, Visit visit) {
        return new Chip(label, visit.link(without.toString()));
    }
}
