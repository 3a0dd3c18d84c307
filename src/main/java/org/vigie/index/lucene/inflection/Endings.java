package org.vigie.index.lucene.inflection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes out a group of endings such as {@code {CASE}} or {@code (a|e)(n|)}: every ending that it stands for. */
final class Endings {

    private final String written;
    private int at;

    private Endings(String written) {
        this.written = written;
    }

    static Set<String> of(String value, Map<String, String> names) {
        String written = value;
        for (Map.Entry<String, String> name : names.entrySet()) {
            written = written.replace("{" + name.getKey() + "}", name.getValue());
        }
        Endings group = new Endings(written.replace("-", ""));
        Set<String> endings = new TreeSet<>(group.choices());
        if (group.at < group.written.length()) {
            throw new IllegalStateException("brackets don't match: " + value);
        }
        return endings;
    }

    private List<String> choices() {
        List<String> choices = new ArrayList<>(sequence());
        while (at < written.length() && written.charAt(at) == '|') {
            at++;
            choices.addAll(sequence());
        }
        return choices;
    }

    private List<String> sequence() {
        List<String> sequence = List.of("");
        while (at < written.length() && "|)".indexOf(written.charAt(at)) < 0) {
            sequence = joined(sequence, written.charAt(at) == '(' ? group() : letter());
        }
        return sequence;
    }

    private List<String> group() {
        at++;
        List<String> choices = choices();
        if (at == written.length()) {
            throw new IllegalStateException("a bracket isn't closed: " + written);
        }
        at++;
        return choices;
    }

    private List<String> letter() {
        return List.of(written.substring(at, ++at));
    }

    private static List<String> joined(List<String> starts, List<String> ends) {
        return starts.stream()
                .flatMap(start -> ends.stream().map(end -> start + end))
                .toList();
    }
}
