package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.vigie.catalog.Host;
import org.vigie.rules.RuleBook;

/** Makes a judge for a host, out of the rules and of what its people said. */
@Singleton
final class Judges {

    private final RuleMarks rules;
    private final Actors actors;

    @Inject
    Judges(RuleBook rules, Actors actors) {
        this.rules = new RuleMarks(rules);
        this.actors = actors;
    }

    Judge of(Host host) {
        return new Judge(rules, actors.refusals(host));
    }
}
