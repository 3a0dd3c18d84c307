package org.vigie.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;
import org.vigie.site.SampleProfile;

/** One engine follows the hosts of another. */
@QuarkusTest
@TestProfile(SampleProfile.class)
class ListOfAnotherEngineTest {

    @Test
    void theHostsOfAnEngineAreAList() {
        HostListFetcher fetcher =
                new HostListFetcher("Vigie/1 (+https://other.example)", HostListFetcher.Bounds.DEFAULT);
        URI list = URI.create("http://localhost:" + RestAssured.port + "/api/v1/instances/hosts");

        assertThat(fetcher.fetch(list)).isEqualTo(new HostListAnswer.Read(List.of(Host.of("tube.example")), 0, false));
    }
}
