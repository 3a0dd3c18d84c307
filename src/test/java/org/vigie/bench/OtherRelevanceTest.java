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

/** The same over other subjects, which ranking was not made with: what only fits the demo's catalogue shows here. */
@QuarkusTest
@TestProfile(OtherRelevanceTest.Profile.class)
class OtherRelevanceTest {

    private static final Path FOLDER = Path.of("src/test/resources/relevance/own");

    /** What must be reached, a little under what is: raise it when finding gets better. */
    private static final RelevanceGate.Least LEAST = new RelevanceGate.Least(0.96, 0.97, 0.965, 0.96, 10, 4, 8);

    @Inject
    SearchIndex index;

    @Inject
    PeerTube peertube;

    @TestHTTPResource("/")
    URI engine;

    @Test
    void whatPeopleLookForIsFoundAmongOtherVideosToo() throws IOException {
        try (DemoFederation federation = DemoFederation.start(FOLDER)) {
            new RelevanceGate(index, peertube).fill(federation, 308, 60 + 13);
        }
        RelevanceGate.check(engine, FOLDER.resolve("queries.jsonl"), LEAST);
    }

    /** An engine of its own, so that the two catalogues don't mix. */
    public static class Profile extends RelevanceProfile {}
}
