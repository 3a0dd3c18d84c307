package org.vigie.site;

import java.util.ArrayList;
import java.util.List;
import org.vigie.index.Hits;
import org.vigie.index.Hits.Part;

/**
 * Why a result stands where it does.
 *
 * @param url of this page with the answer; null if it is here
 * @param open whether it was asked for of this result
 * @param rows whose values add up to the total as they are shown
 */
record Why(String url, boolean open, List<Row> rows, String total) {

    /**
     * @param label in plain words
     * @param detail the word it is about, say; empty if there is none
     * @param group of keys in {@code ranking.yaml}, with its dot
     * @param key within the group
     */
    record Row(String label, String detail, String group, String key, String value) {}

    private static final double PRECISION = 1_000;

    /** @param number of the result */
    static Why of(Hits.Hit hit, int number, SearchAddress asked, Visit visit, Formats formats) {
        if (!asked.byMatch() || asked.text().isEmpty()) {
            return null;
        }
        if (asked.explained() == 0 || hit.explanation().isEmpty()) {
            String url = visit.link(asked.withExplained(number).toString() + "#hit-" + number);
            return asked.explained() == 0 ? new Why(url, false, List.of(), "") : null;
        }
        FindingMessages messages = Pages.messages(FindingMessages.class, visit);
        List<Row> rows = new ArrayList<>();
        double sum = 0;
        for (Part part : hit.explanation()) {
            // Rounded as the sum grows, so that what is shown adds up, too.
            double before = rounded(sum);
            sum += part.value();
            String label = Weight.of(part.name()).map(messages::weight).orElse(part.name());
            int dot = part.name().indexOf('.') + 1;
            rows.add(new Row(
                    label,
                    part.detail(),
                    part.name().substring(0, dot),
                    part.name().substring(dot),
                    formats.decimal(rounded(sum) - before)));
        }
        return new Why(null, number == asked.explained(), List.copyOf(rows), formats.decimal(rounded(sum)));
    }

    private static double rounded(double value) {
        return Math.rint(value * PRECISION) / PRECISION;
    }
}
