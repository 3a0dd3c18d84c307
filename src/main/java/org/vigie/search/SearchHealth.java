package org.vigie.search;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.vigie.catalog.ItemKind;
import org.vigie.index.SearchIndex;

/** Ready once the index answers, and does so as fast as it will for the first visitor. */
@Readiness
class SearchHealth implements HealthCheck {

    private final SearchIndex index;
    private final WarmUp warmUp;

    @Inject
    SearchHealth(SearchIndex index, WarmUp warmUp) {
        this.index = index;
        this.warmUp = warmUp;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("index")
                .status(warmUp.isDone())
                .withData("videos", index.count(ItemKind.VIDEO))
                .build();
    }
}
