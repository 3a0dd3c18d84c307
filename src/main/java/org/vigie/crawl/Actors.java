package org.vigie.crawl;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.crawl.ActorEntity.Kind;
import org.vigie.peertube.Consent;

/** Who publishes on a host, and whether they want to be found; each method is one transaction. */
@ApplicationScoped
class Actors implements PanacheRepositoryBase<ActorEntity, ActorEntity.Key> {

    /** How long flags count: people change them seldom, and each actor costs a request. */
    private static final Duration FLAGS_COUNT = Duration.ofDays(7);

    private final Clock clock;

    Actors(Clock clock) {
        this.clock = clock;
    }

    /** Someone to be asked for flags. */
    record Actor(Kind kind, String name) {}

    /** Takes in what a list of channels says of them and of their accounts. */
    @Transactional
    void saw(Host host, List<Channel> channels) {
        Map<ActorEntity.Key, ActorEntity> known = of(host).stream()
                .collect(Collectors.toMap(
                        actor -> new ActorEntity.Key(actor.host, actor.kind, actor.name), Function.identity()));
        Instant now = clock.instant();
        for (Channel channel : channels) {
            ActorEntity entity = actor(host, Kind.CHANNEL, channel.actor().name(), known);
            entity.seenAt = now;
            entity.words = why(Consent.of(channel));
            if (channel.owner() != null) {
                String owner = channel.owner().actor().name();
                entity.owner = lower(owner);
                ActorEntity account = actor(host, Kind.ACCOUNT, owner, known);
                account.seenAt = now;
                account.words = why(Consent.of(channel.owner()));
            }
        }
    }

    @Transactional
    Refusals refusals(Host host) {
        // Asked before each page, of hosts with thousands of channels of which few or none say no.
        List<ActorEntity> refusing = list("host = ?1 and (words is not null or flags is not null)", host.name());
        Map<String, String> accounts = nos(refusing, Kind.ACCOUNT);
        Map<String, String> channels = nos(refusing, Kind.CHANNEL);
        if (!accounts.isEmpty()) {
            list("host = ?1 and owner in ?2", host.name(), accounts.keySet())
                    .forEach(actor -> channels.putIfAbsent(actor.name, accounts.get(actor.owner)));
        }
        return new Refusals(channels, accounts);
    }

    /** Those whose flags are to be asked for, never asked ones first. */
    @Transactional
    List<Actor> due(Host host, int most) {
        Instant old = clock.instant().minus(FLAGS_COUNT);
        return find(
                        "host = ?1 and (flagsAsked is null or flagsAsked < ?2) order by flagsAsked asc nulls first, name",
                        host.name(),
                        old)
                .page(0, most)
                .stream()
                .map(actor -> new Actor(actor.kind, actor.name))
                .toList();
    }

    /** It was asked for its flags, and this is its no if it says one. */
    @Transactional
    void flagged(Host host, Actor asked, Optional<Consent.No> no) {
        change(host, asked, actor -> actor.flags = why(no));
    }

    /** It was asked for its flags, and nothing could be learnt. */
    @Transactional
    void unanswered(Host host, Actor asked) {
        change(host, asked, actor -> {});
    }

    /** Those that a complete list of channels no longer has. */
    @Transactional
    void forgetUnseen(Host host, Instant since) {
        delete("host = ?1 and seenAt < ?2", host.name(), since);
    }

    @Transactional
    void forget(Host host) {
        delete("host", host.name());
    }

    private void change(Host host, Actor asked, Consumer<ActorEntity> change) {
        findByIdOptional(new ActorEntity.Key(host.name(), asked.kind(), asked.name()))
                .ifPresent(actor -> {
                    actor.flagsAsked = clock.instant();
                    change.accept(actor);
                });
    }

    private List<ActorEntity> of(Host host) {
        return list("host", host.name());
    }

    private ActorEntity actor(Host host, Kind kind, String name, Map<ActorEntity.Key, ActorEntity> known) {
        return known.computeIfAbsent(new ActorEntity.Key(host.name(), kind, lower(name)), key -> {
            ActorEntity added = new ActorEntity();
            added.host = key.host();
            added.kind = key.kind();
            added.name = key.name();
            added.seenAt = clock.instant();
            persist(added);
            return added;
        });
    }

    private static Map<String, String> nos(List<ActorEntity> actors, Kind kind) {
        return actors.stream()
                .filter(actor -> actor.kind == kind && actor.no() != null)
                .collect(Collectors.toMap(actor -> actor.name, ActorEntity::no));
    }

    private static String why(Optional<Consent.No> no) {
        return no.map(Consent.No::why).orElse(null);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
