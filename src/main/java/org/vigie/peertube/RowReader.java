package org.vigie.peertube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.catalog.Uuids;

/**
 * Reads the rows of a list one by one, so that a bad row costs itself and not the page.
 *
 * @param fault why a row can't be kept; empty if it can
 * @param read reads a row without fault
 */
record RowReader<T>(Function<Fields, Optional<String>> fault, Function<Fields, T> read) {

    private static final int MAX_QUOTED_NAME = 80;

    /** @param count rows that were asked for; what comes beyond is the next page's */
    Answer<Page<T>> page(Fields answer, int count) {
        if (!answer.hasList("data")) {
            return new Answer.Unreadable<>("answered with JSON that has no list of data (is this PeerTube?)");
        }
        List<Fields> rows = answer.each("data", count);
        // Rows that nobody can use one by one are dropped; but of a list of such, nothing can be known.
        if (!rows.isEmpty() && rows.stream().allMatch(row -> name(row).isEmpty())) {
            return new Answer.Unreadable<>("answered with rows that have neither uuid nor name (is this PeerTube?)");
        }
        List<T> items = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Fields row = rows.get(i);
            Optional<String> why = row.present() ? fault.apply(row) : Optional.of("it is not an object");
            if (why.isPresent()) {
                dropped.add(called(row, i) + ": " + why.get());
            } else {
                items.add(read.apply(row));
            }
        }
        return new Answer.Found<>(
                new Page<>(List.copyOf(items), rows.size(), answer.knownCount("total"), List.copyOf(dropped)));
    }

    private static String called(Fields row, int index) {
        return name(row).orElse("row " + (index + 1));
    }

    private static Optional<String> name(Fields row) {
        return Uuids.parse(row.raw("uuid"))
                .map(Object::toString)
                .or(() -> Optional.ofNullable(row.line("name", MAX_QUOTED_NAME)));
    }
}
