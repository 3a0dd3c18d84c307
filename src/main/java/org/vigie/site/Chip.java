package org.vigie.site;

import java.util.ArrayList;
import java.util.List;

/**
 * A filter in force.
 *
 * @param without address of the same search without it
 */
record Chip(String label, String without) {

    static List<Chip> of(SearchAddress asked, Visit visit) {
        FilterLabels labels = FilterLabels.of(visit);
        List<Chip> chips = new ArrayList<>();
        asked.narrowing().forEach(asked.kind(), (criterion, value) -> {
            SearchAddress without = asked.with(asked.narrowing().without(criterion, value));
            chips.add(new Chip(labels.chip(criterion, value), visit.link(without.toString())));
        });
        return List.copyOf(chips);
    }
}
