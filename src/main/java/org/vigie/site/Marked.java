package org.vigie.site;

import java.util.ArrayList;
import java.util.List;
import org.vigie.index.Hits.Span;

/** A text of which the words that were looked for are marked; the template escapes it run by run. */
record Marked(List<Run> runs) {

    record Run(String text, boolean marked) {}

    static Marked plain(String text) {
        return new Marked(text.isEmpty() ? List.of() : List.of(new Run(text, false)));
    }

    /** @param spans in order; those that aren't within the text are left out */
    static Marked of(String text, List<Span> spans) {
        List<Run> runs = new ArrayList<>();
        int done = 0;
        for (Span span : spans) {
            if (span.start() < done || span.end() <= span.start() || span.end() > text.length()) {
                continue;
            }
            add(runs, text.substring(done, span.start()), false);
            add(runs, text.substring(span.start(), span.end()), true);
            done = span.end();
        }
        add(runs, text.substring(done), false);
        return new Marked(List.copyOf(runs));
    }

    private static void add(List<Run> runs, String text, boolean marked) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, marked));
        }
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The text without its marks. */
    public String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
