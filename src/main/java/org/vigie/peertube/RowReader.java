package org.vigie.peertube;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.vigie.catalog.Uuids;

/**
 * Reads the rows of a list one by one, so that a bad row costs itself and not the page.
 *
 * @param fault why a row can't be kept; empty if it can
 * @param read reads a row without fault
 * @param named whether each row says who it is, so that a list of such that don't is none of PeerTube's
 */
record RowReader<T>(Function<Fields, Optional<String>> fault, Function<Fields, T> read, boolean named) {

    private static final int MAX_QUOTED_NAME = 80;

    /** @param count rows that were asked for; what comes beyond is the next page's */
    Answer<Page<T>> page(Fields answer, int count) {
        if (!answer.hasList("data")) {
            return new Answer.Unreadable<>(
                    Trouble.NOT_PEERTUBE, "answered with JSON that has no list of data (is this PeerTube?)");
        }
        List<Fields> rows = answer.each("data", count);
        // Rows that nobody can use one by one are dropped; but of a list of such, nothing can be known.
        if (named && !rows.isEmpty() && rows.stream().allMatch(row -> name(row).isEmpty())) {
            return new Answer.Unreadable<>(
                    Trouble.NOT_PEERTUBE, "answered with rows that have neither uuid nor name (is this PeerTube?)");
        }
        List<T> items = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        List<Long> marks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Fields row = rows.get(i);
            marks.add(mark(row));
            Optional<String> why = row.present() ? fault.apply(row) : Optional.of("it is not an object");
            if (why.isPresent()) {
                dropped.add(called(row, i) + ": " + why.get());
            } else {
                items.add(read.apply(row));
            }
        }
        return new Answer.Found<>(new Page<>(
                List.copyOf(items), rows.size(), answer.knownCount("total"), List.copyOf(dropped), List.copyOf(marks)));
    }

    /** Channels have no uuid, and names of their own only on their own host; elements of playlists have only an id. */
    private static Long mark(Fields row) {
        String uuid = row.raw("uuid");
        String who = uuid == null
                ? row.raw("name") + "@" + row.raw("host") + "#" + row.count("id") + "#" + row.count("position")
                : uuid;
        return UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
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
