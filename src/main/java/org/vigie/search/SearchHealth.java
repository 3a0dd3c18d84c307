package org.vigie.search;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.vigie.catalog.ItemKind;
import org.vigie.index.SearchIndex;

/** Ready once the index answers. */
@Readiness
class SearchHealth implements HealthCheck {

    private final SearchIndex index;

    @Inject
    SearchHealth(SearchIndex index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("index")
                .up()
                .withData("videos", index.count(ItemKind.VIDEO))
                .build();
    }
}
