package org.vigie.bench;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vigie.demo.DemoFederation;
import org.vigie.index.SearchIndex;
import org.vigie.peertube.PeerTube;

/** Nothing may make the engine find worse: the judged queries over the demo's catalogue in a small background. */
@QuarkusTest
@TestProfile(RelevanceProfile.class)
class RelevanceTest {

    /** What must be reached, a little under what is: raise it when finding gets better. */
    private static final RelevanceGate.Least LEAST = new RelevanceGate.Least(0.96, 0.98, 0.97, 0.955, 3, 2, 0);

    @Inject
    SearchIndex index;

    @Inject
    PeerTube peertube;

    @TestHTTPResource("/")
    URI engine;

    @Test
    void whatPeopleLookForIsFound() throws IOException {
        try (DemoFederation federation = DemoFederation.start()) {
            new RelevanceGate(index, peertube).fill(federation, 707, 83 + 33);
        }
        RelevanceGate.check(engine, Path.of("src/test/resources/relevance/queries-dev.jsonl"), LEAST);
    }
}
