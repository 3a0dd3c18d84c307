package org.vigie;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.vigie.catalog.Item;
import org.vigie.instance.InstanceRegistry;
import org.vigie.media.PictureSources;
import org.vigie.peertube.Origin;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/** Pictures come from instances we know, and only for what the rules let be shown. */
@Singleton
class RuledPictureSources implements PictureSources {

    private final InstanceRegistry registry;
    private final RuleBook rules;

    @Inject
    RuledPictureSources(InstanceRegistry registry, RuleBook rules) {
        this.registry = registry;
        this.rules = rules;
    }

    @Override
    public Optional<Origin> of(Item item) {
        return rules.judge(item) instanceof Verdict.Allowed
                ? registry.find(item.host()).map(known -> new Origin(known.host(), known.address()))
                : Optional.empty();
    }
}
