package org.vigie.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;
import org.vigie.site.SampleProfile;

/** One engine follows the hosts of another. */
@QuarkusTest
@TestProfile(SampleProfile.class)
class ListOfAnotherEngineTest {

    @Test
    void theHostsOfAnEngineAreAList() {
        ListPages overHttp =
                page -> RestAssured.get(page).then().statusCode(200).extract().as(JsonNode.class);
        URI list = URI.create("http://localhost:" + RestAssured.port + "/api/v1/instances/hosts");

        assertThat(new HostListFetcher(overHttp).fetch(list))
                .isEqualTo(new HostListAnswer.Read(List.of(Host.of("tube.example")), Map.of(), 0, false));
    }
}
