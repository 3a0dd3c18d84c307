package org.vigie.rules;

import java.util.List;

/** All rules in force. */
public final class RuleBook {

    private final List<Rule> rules;

    public RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<Rule> rules() {
        return rules;
    }
}
