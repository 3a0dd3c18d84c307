package org.vigie.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.rules.Rule.Action;
import org.vigie.rules.Rule.Target;

/** All rules in force. Of several that fit, an allowing one wins over an excluding one, and that over a hiding one. */
public final class RuleBook {

    private static final Verdict ALLOWED = new Verdict.Allowed();
    private static final List<Action> STRONGEST_FIRST = List.of(Action.ALLOW, Action.EXCLUDE, Action.HIDE);

    private final List<Rule> rules;
    private final Map<Target, Map<String, List<Rule>>> byValue = new EnumMap<>(Target.class);
    private final Set<String> hostsOfAllowed = new HashSet<>();
    private final Words words;

    /** What of an item the rules look at. */
    private record Seen(Host host, List<String> accounts, List<String> channels, List<String> texts) {}

    /** @throws IllegalArgumentException if the value of a rule isn't one of its target */
    public RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (Rule rule : this.rules) {
            String value = rule.target().normalise(rule.value());
            byValue.computeIfAbsent(rule.target(), target -> new HashMap<>())
                    .computeIfAbsent(value, key -> new ArrayList<>())
                    .add(rule);
            if (rule.action() == Action.ALLOW && (rule.target() == Target.ACCOUNT || rule.target() == Target.CHANNEL)) {
                hostsOfAllowed.add(value.substring(value.indexOf('@') + 1));
            }
        }
        words = new Words(byValue.getOrDefault(Target.WORD, Map.of()).keySet());
    }

    public List<Rule> rules() {
        return rules;
    }

    /**
     * The values of all rules with this action and target, as an index compares them: hosts and handles in lower case.
     * Words are as written, since an index has its own way to take a text apart.
     */
    public Set<String> values(Action action, Target target) {
        return rules.stream()
                .filter(rule -> rule.action() == action && rule.target() == target)
                .map(rule -> target == Target.WORD ? rule.value() : target.normalise(rule.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether to visit the host at all. One that is excluded is visited all the same if an account or channel there is
     * allowed; its other items are then excluded one by one.
     */
    public Verdict judge(Host host) {
        return hostsOfAllowed.contains(host.name()) ? ALLOWED : verdict(matching(Target.HOST, host.name()));
    }

    public Verdict judge(Item item) {
        if (rules.isEmpty()) {
            return ALLOWED;
        }
        Seen seen = see(item);
        List<Rule> matching = new ArrayList<>(matching(Target.HOST, seen.host.name()));
        seen.accounts.forEach(handle -> matching.addAll(matching(Target.ACCOUNT, handle)));
        seen.channels.forEach(handle -> matching.addAll(matching(Target.CHANNEL, handle)));
        words.in(seen.texts).forEach(word -> matching.addAll(matching(Target.WORD, word)));
        return verdict(matching);
    }

    private static Seen see(Item item) {
        return switch (item) {
            case Video video -> {
                List<String> texts = new ArrayList<>(video.text().tags());
                texts.add(video.text().name());
                texts.add(video.text().description());
                yield new Seen(video.host(), handles(video.account()), handles(video.channel()), texts);
            }
            case Channel channel ->
                new Seen(
                        channel.host(),
                        channel.owner() == null
                                ? List.of()
                                : handles(channel.owner().actor()),
                        handles(channel.actor()),
                        texts(channel.actor().displayName(), channel.description()));
            case Playlist playlist ->
                new Seen(
                        playlist.host(),
                        handles(playlist.owner()),
                        handles(playlist.channel()),
                        texts(playlist.displayName(), playlist.description()));
        };
    }

    private static List<String> handles(Actor actor) {
        return actor == null ? List.of() : List.of(Handle.of(actor.name(), actor.host()));
    }

    private static List<String> texts(String name, String description) {
        return description == null ? List.of(name) : List.of(name, description);
    }

    private List<Rule> matching(Target target, String value) {
        return byValue.getOrDefault(target, Map.of()).getOrDefault(value, List.of());
    }

    private static Verdict verdict(List<Rule> matching) {
        Optional<Rule> strongest = STRONGEST_FIRST.stream()
                .flatMap(action -> matching.stream().filter(rule -> rule.action() == action))
                .findFirst();
        return strongest.map(RuleBook::verdict).orElse(ALLOWED);
    }

    private static Verdict verdict(Rule rule) {
        return switch (rule.action()) {
            case ALLOW -> ALLOWED;
            case EXCLUDE -> new Verdict.Excluded(rule);
            case HIDE -> new Verdict.Hidden(rule);
        };
    }
}
