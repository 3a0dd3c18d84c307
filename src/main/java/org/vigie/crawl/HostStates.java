package org.vigie.crawl;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vigie.catalog.Host;
import org.vigie.peertube.Trouble;

/** What crawling has learnt of hosts as a whole, kept over restarts; each method is one transaction. */
@ApplicationScoped
class HostStates implements PanacheRepositoryBase<HostStateEntity, String> {

    private final Clock clock;

    HostStates(Clock clock) {
        this.clock = clock;
    }

    /**
     * The state of a host as it was when asked for.
     *
     * @param declined why it doesn't want to be found; null if it doesn't mind
     * @param trouble of the last crawl that failed; null if none did since
     * @param downSince when crawls began to fail because nobody answers as PeerTube would; null while somebody does
     * @param rests how often in a row it had to be left alone
     * @param restUntil not to be asked anything before; null if it may
     * @param newestEvery learnt time between two looks at what is newest; null before the first
     * @param lastLive when it was last seen to have a live; null if never
     * @param loss what its lists suddenly lack; null if nothing
     */
    record State(
            String declined,
            Trouble trouble,
            Instant downSince,
            int rests,
            Instant restUntil,
            Duration newestEvery,
            Instant lastLive,
            Loss loss) {

        static final State NEW = new State(null, null, null, 0, null, null, null, null);
    }

    /**
     * More than can be believed is missing from a host's list of videos.
     *
     * @param passes full crawls in a row that saw it
     * @param rows videos that are missing
     */
    record Loss(Instant since, int passes, int rows) {}

    @Transactional
    State of(Host host) {
        return findByIdOptional(host.name()).map(HostStates::state).orElse(State.NEW);
    }

    @Transactional
    Map<Host, State> all() {
        Map<Host, State> all = new HashMap<>();
        listAll().forEach(entity -> all.put(new Host(entity.host), state(entity)));
        return all;
    }

    /** A crawl of whatever kind was complete: the host is up. */
    @Transactional
    void answered(Host host) {
        change(host, state -> {
            state.downSince = null;
            state.rests = 0;
            state.restUntil = null;
        });
    }

    /** A crawl failed because of the host. */
    @Transactional
    void failed(Host host, Optional<Trouble> trouble) {
        change(host, state -> {
            state.trouble = trouble.orElse(null);
            if (state.downSince == null
                    && trouble.filter(kind -> Reach.of(kind) == Reach.DOWN).isPresent()) {
                state.downSince = clock.instant();
            }
        });
    }

    /** Nothing is wrong any more with what the last crawls were for. */
    @Transactional
    void recovered(Host host) {
        change(host, state -> state.trouble = null);
    }

    @Transactional
    void rest(Host host, Duration wait) {
        change(host, state -> {
            state.rests++;
            state.restUntil = clock.instant().plus(wait);
        });
    }

    /** @param why it doesn't want to be found; null if it doesn't mind */
    @Transactional
    void declined(Host host, String why) {
        change(host, state -> state.declined = why);
    }

    @Transactional
    void learnt(Host host, Duration newestEvery) {
        change(host, state -> state.newestEvery = newestEvery.toSeconds());
    }

    @Transactional
    void sawLive(Host host) {
        change(host, state -> state.lastLive = clock.instant());
    }

    /** @return the loss with this pass counted */
    @Transactional
    Loss lost(Host host, int rows) {
        change(host, state -> {
            state.lossSince = state.lossSince == null ? clock.instant() : state.lossSince;
            state.lossPasses++;
            state.lossRows = rows;
        });
        return of(host).loss();
    }

    @Transactional
    void lostNothing(Host host) {
        change(host, state -> {
            state.lossSince = null;
            state.lossPasses = 0;
            state.lossRows = 0;
        });
    }

    /** Hosts that were last up before then. The first search after a start asks it, and the database's own language is there. */
    @Transactional
    Set<Host> downSince(Instant limit) {
        List<?> hosts = getEntityManager()
                .createNativeQuery("select host from host_state where down_since < ?1", String.class)
                .setParameter(1, limit)
                .getResultList();
        return hosts.stream().map(host -> new Host((String) host)).collect(Collectors.toUnmodifiableSet());
    }

    /** Hosts whose newest videos have been looked at. */
    @Transactional
    Set<Host> watched() {
        return hosts("newestEvery is not null and declined is null");
    }

    @Transactional
    Set<Host> withLives() {
        return hosts("lastLive is not null and declined is null");
    }

    private Set<Host> hosts(String query, Object... parameters) {
        return list(query, parameters).stream()
                .map(entity -> new Host(entity.host))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void change(Host host, Consumer<HostStateEntity> change) {
        HostStateEntity entity = findByIdOptional(host.name()).orElseGet(() -> {
            HostStateEntity added = new HostStateEntity();
            added.host = host.name();
            persist(added);
            return added;
        });
        change.accept(entity);
    }

    private static State state(HostStateEntity entity) {
        return new State(
                entity.declined,
                entity.trouble,
                entity.downSince,
                entity.rests,
                entity.restUntil,
                entity.newestEvery == null ? null : Duration.ofSeconds(entity.newestEvery),
                entity.lastLive,
                entity.lossSince == null ? null : new Loss(entity.lossSince, entity.lossPasses, entity.lossRows));
    }
}
