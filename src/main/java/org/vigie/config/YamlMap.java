package org.vigie.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A map of a YAML file. Reading a key never fails: what is wrong is noted, and some harmless value of the right type comes
 * back, so that one pass finds every mistake; {@link YamlFile} then throws the whole result away. A key without a value
 * ({@code rules:}) is as good as absent.
 */
public final class YamlMap {

    private final String file;
    private final List<Mistake> mistakes;
    private final String path;
    private final int line;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<YamlMap> children = new ArrayList<>();
    private boolean broken;

    private record Entry(int line, Node value) {}

    private YamlMap(YamlMap parent, String path, int line) {
        this(parent.file, parent.mistakes, path, line);
        parent.children.add(this);
    }

    private YamlMap(String file, List<Mistake> mistakes, String path, int line) {
        this.file = file;
        this.mistakes = mistakes;
        this.path = path;
        this.line = line;
    }

    /** @param node null for an empty file, which is as good as an empty map */
    static YamlMap root(Node node, String file, List<Mistake> mistakes) {
        YamlMap root = new YamlMap(file, mistakes, "", 1);
        root.fill(node);
        return root;
    }

    private void fill(Node node) {
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return;
        }
        if (!(node instanceof MappingNode map)) {
            note(lineOf(node), path, "must be keys with values (key: value)");
            broken = true;
            return;
        }
        for (NodeTuple tuple : map.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                Entry entry = new Entry(lineOf(key), tuple.getValueNode());
                Entry first = entries.putIfAbsent(key.getValue(), entry);
                if (first != null) {
                    note(entry.line, pathOf(key.getValue()), "is written twice, first on line " + first.line);
                }
            } else {
                note(lineOf(tuple.getKeyNode()), path, "has a key that is a list or a map");
            }
        }
    }

    /** Whether the key is there and has a value. */
    public boolean has(String key) {
        return node(key).isPresent();
    }

    /** A text that must be there and not be blank. */
    public String text(String key) {
        return required(key, Function.identity()).orElse("");
    }

    public String text(String key, String otherwise) {
        return value(key, Function.identity()).orElse(otherwise);
    }

    public boolean flag(String key, boolean otherwise) {
        return value(key, Written::flag).orElse(otherwise);
    }

    public int integer(String key, int otherwise, int min, int max) {
        return value(key, Written::integer)
                .filter(number -> within(key, number, min, max, String::valueOf))
                .orElse(otherwise);
    }

    public double number(String key, double otherwise, double min, double max) {
        return value(key, Written::number)
                .filter(number -> within(key, number, min, max, String::valueOf))
                .orElse(otherwise);
    }

    /** A share, written as {@code 10%}; 0.1 then. */
    public double percent(String key, double otherwise, double min, double max) {
        return value(key, Written::percent)
                .filter(share -> within(key, share, min, max, bound -> Math.round(bound * 100) + "%"))
                .orElse(otherwise);
    }

    public Duration duration(String key, Duration otherwise, Duration min, Duration max) {
        return value(key, Written::duration)
                .filter(duration -> within(key, duration, min, max, Written::written))
                .orElse(otherwise);
    }

    /** Bytes, written as {@code 10MB}. */
    public long size(String key, long otherwise, long min, long max) {
        return value(key, Written::size)
                .filter(bytes -> within(key, bytes, min, max, Written::written))
                .orElse(otherwise);
    }

    /** A constant, written in lower case with dashes. */
    public <E extends Enum<E>> E choice(String key, E otherwise) {
        return value(key, Written.oneOf(otherwise.getDeclaringClass())).orElse(otherwise);
    }

    /** Whatever {@code parser} makes of the text; it says what is wrong with an {@link IllegalArgumentException}. */
    public <T> Optional<T> value(String key, Function<String, T> parser) {
        return node(key).flatMap(node -> parse(node, pathOf(key), parser));
    }

    /** Like {@link #value}, and a mistake if the key isn't there. */
    public <T> Optional<T> required(String key, Function<String, T> parser) {
        if (!has(key) && !broken) {
            note(entries.containsKey(key) ? entries.get(key).line : line, pathOf(key), "is missing");
        }
        return value(key, parser);
    }

    /** A list of single values; empty if it isn't there. */
    public <T> List<T> values(String key, Function<String, T> parser) {
        List<T> values = new ArrayList<>();
        List<Node> nodes = elements(key);
        for (int i = 0; i < nodes.size(); i++) {
            parse(nodes.get(i), pathOf(key) + "[" + i + "]", parser).ifPresent(values::add);
        }
        return values;
    }

    /** The map under this key; one without keys if it isn't there. */
    public YamlMap map(String key) {
        Optional<Node> node = node(key);
        YamlMap map = new YamlMap(this, pathOf(key), line(key));
        node.ifPresent(map::fill);
        return map;
    }

    /** A list of maps; empty if it isn't there. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        List<Node> nodes = elements(key);
        for (int i = 0; i < nodes.size(); i++) {
            YamlMap map = new YamlMap(this, pathOf(key) + "[" + i + "]", lineOf(nodes.get(i)));
            map.fill(nodes.get(i));
            maps.add(map);
        }
        return maps;
    }

    /** The keys that are there, for maps whose keys are names the operator chooses; all count as known then. */
    public Set<String> keys() {
        asked.addAll(entries.keySet());
        return Set.copyOf(entries.keySet());
    }

    /** Notes what only the feature can know to be wrong, with a key or, if that is empty, with the map as a whole. */
    public void mistake(String key, String message) {
        note(line(key), pathOf(key), message);
    }

    /** Where the key is; where the map begins if it isn't there. */
    public int line(String key) {
        return entries.containsKey(key) ? entries.get(key).line : line;
    }

    void reportUnknownKeys() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                String hint = Nearest.to(key, asked)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("known here: " + String.join(", ", asked));
                note(entry.line, pathOf(key), "is not known; " + hint);
            }
        });
        children.forEach(YamlMap::reportUnknownKeys);
    }

    private Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key))
                .map(Entry::value)
                .filter(node -> !node.getTag().equals(Tag.NULL));
    }

    private List<Node> elements(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
            mistake(key, "must be a list: a line for each, beginning with a dash");
        }
        return node.filter(SequenceNode.class::isInstance)
                .map(list -> ((SequenceNode) list).getValue())
                .orElse(List.of());
    }

    private <T> Optional<T> parse(Node node, String place, Function<String, T> parser) {
        if (!(node instanceof ScalarNode scalar)) {
            note(lineOf(node), place, "must be a single value, not a list or map");
            return Optional.empty();
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            note(lineOf(node), place, "is empty");
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException wrong) {
            note(lineOf(node), place, wrong.getMessage());
            return Optional.empty();
        }
    }

    private <T extends Comparable<T>> boolean within(String key, T value, T min, T max, Function<T, String> written) {
        boolean within = value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
        if (!within) {
            mistake(key, "must be from " + written.apply(min) + " to " + written.apply(max));
        }
        return within;
    }

    private void note(int place, String key, String message) {
        mistakes.add(new Mistake(file, place, key, message));
    }

    private String pathOf(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
