package org.vigie.bench.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, and what had to be reached. */
final class Figures {

    /**
     * One line of the table.
     *
     * @param goal in words; empty if the figure is only told
     * @param ratio of what was reached to what had to be: at most 1 is good; null without a goal
     */
    record Figure(String measured, String name, double value, String unit, String goal, Double ratio) {

        boolean isMissed() {
            return ratio != null && ratio > 1;
        }
    }

    private final List<Figure> figures = new ArrayList<>();

    void told(String measured, String name, double value, String unit) {
        figures.add(new Figure(measured, name, value, unit, "", null));
    }

    void atMost(String measured, String name, double value, String unit, double limit) {
        double ratio = limit == 0 ? value == 0 ? 0 : Double.MAX_VALUE : value / limit;
        figures.add(new Figure(measured, name, value, unit, "at most " + text(limit), ratio));
    }

    void atLeast(String measured, String name, double value, String unit, double limit) {
        figures.add(new Figure(
                measured, name, value, unit, "at least " + text(limit), value == 0 ? Double.MAX_VALUE : limit / value));
    }

    List<Figure> all() {
        return List.copyOf(figures);
    }

    static String text(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value < 10 ? "%,.2f" : "%,.1f", value);
    }
}
