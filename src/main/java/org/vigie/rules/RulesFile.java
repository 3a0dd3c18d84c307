package org.vigie.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vigie.config.Written;
import org.vigie.config.YamlMap;
import org.vigie.rules.Rule.Action;
import org.vigie.rules.Rule.Target;

/** {@code rules.yaml}: the hoster's own rules. */
public final class RulesFile {

    private RulesFile() {}

    public static List<Rule> read(YamlMap file) {
        List<Rule> rules = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (YamlMap yaml : file.maps("rules")) {
            readRule(yaml).filter(rule -> first(yaml, rule, lines)).ifPresent(rules::add);
        }
        return rules;
    }

    private static Optional<Rule> readRule(YamlMap yaml) {
        Optional<Action> action = yaml.required("action", Written.oneOf(Action.class));
        String reason = yaml.text("reason");
        List<Rule> candidates = new ArrayList<>();
        int targets = 0;
        for (Target target : Target.values()) {
            String key = key(target);
            targets += yaml.has(key) ? 1 : 0;
            yaml.value(key, written -> checked(target, written))
                    .flatMap(value -> action.map(act -> new Rule(act, target, value, reason)))
                    .ifPresent(candidates::add);
        }
        if (targets != 1) {
            yaml.mistake("", "needs exactly one of host, account, channel, word; it has " + targets);
        }
        return candidates.stream().findFirst();
    }

    private static String checked(Target target, String written) {
        target.normalise(written);
        return written;
    }

    private static boolean first(YamlMap yaml, Rule rule, Map<String, Integer> lines) {
        String key = key(rule.target());
        Integer before = lines.putIfAbsent(key + " " + rule.target().normalise(rule.value()), yaml.line(key));
        if (before != null) {
            yaml.mistake(key, "'" + rule.value() + "' already has a rule on line " + before);
        }
        return before == null;
    }

    private static String key(Target target) {
        return target.name().toLowerCase(Locale.ROOT);
    }
}
