package org.vigie.fairuse;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Decides about each request from where it comes, or by the API key it names. */
@Singleton
public final class FairUse {

    /** Where the key of an address that has one ({@code /key/KEY/api/…}) is kept, once that is taken off it. */
    public static final String KEY_OF_ADDRESS = "vigie.api-key";

    private final LimitsSource source;
    private final Clock clock;
    private volatile InForce inForce;

    @Inject
    FairUse(LimitsSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.inForce = InForce.of(source.current(), clock);
    }

    public Decision decide(RoutingContext context) {
        return inForce(source.current()).decide(context);
    }

    /** Limits that change count anew. */
    private InForce inForce(Limits limits) {
        InForce known = inForce;
        return known.limits() == limits ? known : changed(limits);
    }

    private synchronized InForce changed(Limits limits) {
        if (inForce.limits() != limits) {
            inForce = InForce.of(limits, clock);
        }
        return inForce;
    }
}
