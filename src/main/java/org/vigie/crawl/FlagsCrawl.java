package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.crawl.ActorEntity.Kind;
import org.vigie.crawl.Tally.Counts;
import org.vigie.index.SearchIndex;
import org.vigie.peertube.ActorFlags;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Consent;
import org.vigie.peertube.PeerTube;

/**
 * Asks channels and accounts of one host whether they want to be found, where their PeerTube tells more than its lists: one
 * request each, once a week. Whoever says no is taken out at once.
 */
@Singleton
final class FlagsCrawl {

    private static final Counts ASKED = new Counts(1, 0, 0, 0, 0, 0, 0);

    private final PeerTube peertube;
    private final SearchIndex index;
    private final RemoteItems memory;
    private final Actors actors;
    private final Judges judges;

    @Inject
    FlagsCrawl(PeerTube peertube, SearchIndex index, RemoteItems memory, Actors actors, Judges judges) {
        this.peertube = peertube;
        this.index = index;
        this.memory = memory;
        this.actors = actors;
        this.judges = judges;
    }

    /** @param most actors asked in one visit */
    Ending crawl(Visit visit, Tally tally, int most) {
        if (!visit.origin().dialect().tellsConsent()) {
            return new Ending.Complete();
        }
        Host host = visit.origin().host();
        Patience patience = new Patience();
        for (Actors.Actor actor : actors.due(host, most)) {
            Optional<Answer<ActorFlags>> answer = visit.ask(() -> ask(visit, actor));
            if (answer.isEmpty()) {
                return new Ending.Stopped();
            }
            tally.add(ASKED);
            if (patience.endsWith(answer.get())) {
                return Ending.of("the flags of its channels and accounts", answer.get());
            }
            note(host, actor, answer.get());
            if (visit.shouldYield()) {
                break;
            }
        }
        int out = judges.of(host).enforce(host, index, memory);
        tally.add(new Counts(0, 0, 0, out, out, 0, 0));
        return new Ending.Complete();
    }

    private Answer<ActorFlags> ask(Visit visit, Actors.Actor actor) {
        return switch (actor.kind()) {
            case CHANNEL -> peertube.channelFlags(visit.origin(), actor.name());
            case ACCOUNT -> peertube.accountFlags(visit.origin(), actor.name());
        };
    }

    private void note(Host host, Actors.Actor actor, Answer<ActorFlags> answer) {
        if (answer instanceof Answer.Found<ActorFlags>(ActorFlags flags)) {
            actors.flagged(
                    host, actor, Consent.of(flags, actor.kind() == Kind.CHANNEL ? "the channel" : "the account"));
        } else {
            actors.unanswered(host, actor);
        }
    }
}
