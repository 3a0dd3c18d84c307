package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.KnownHosts.Entry;
import org.vigie.catalog.Host;
import org.vigie.crawl.InstanceStatus;
import org.vigie.crawl.InstanceStatus.Found;
import org.vigie.site.SampleProfile;

/** Lists of the hosts that answers can name. */
@QuarkusTest
@TestProfile(SampleProfile.class)
class HostsTest {

    private static final String INSTANCES = "/api/v1/instances";

    @Test
    void hostsThatSomethingIsFoundOfAreToldWithTheirState() {
        Response answer = given().get(INSTANCES);

        assertThat(answer.contentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.jsonPath().getInt("total")).isEqualTo(1);
        assertThat(answer.jsonPath().getList("data.host")).isEqualTo(List.of("tube.example"));
        assertThat(answer.jsonPath().getMap("data[0]"))
                .containsOnlyKeys(
                        "host",
                        "name",
                        "version",
                        "state",
                        "videosCount",
                        "channelsCount",
                        "playlistsCount",
                        "createdAt",
                        "checkedAt",
                        "updatedAt")
                .containsEntry("state", "up")
                .containsEntry("version", "8.2.1")
                .containsEntry("videosCount", 48);
        assertThat(answer.jsonPath().getString("data[0].checkedAt")).matches("[0-9-]{10}T[0-9:.]{12}Z");
    }

    @ParameterizedTest
    @CsvSource({
        "?format=text, */*",
        "?format=text, application/json",
        "'', text/plain",
        "'', 'text/plain;q=0.9,*/*;q=0.1'",
    })
    void aPlainListHasOneHostALine(String query, String accept) {
        Response answer = given().accept(accept).get(INSTANCES + query);

        assertThat(answer.contentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(answer.asString()).isEqualTo("tube.example\n");
        assertThat(answer.header("Vary")).containsIgnoringCase("Accept");
    }

    @ParameterizedTest
    @CsvSource({"'', nonsense", "'', image/png", "'', */*", "'', 'text/html,*/*;q=0.8'", "?format=json, text/plain"})
    void whoeverDoesNotAskForTextGetsJson(String query, String accept) {
        Response answer = given().header("Accept", accept).get(INSTANCES + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.asString()).doesNotContain("tube.example\n");
    }

    @Test
    void theListOfHostsHasTheFormOfThePublicOne() {
        assertThat(given().get(INSTANCES + "/hosts?count=1000&since=2025-11-22T13:04:18.594Z")
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().get(INSTANCES + "/hosts?start=0&count=1000").asString())
                .isEqualTo("{\"total\":1,\"data\":[{\"host\":\"tube.example\"}]}");
        assertThat(given().get(INSTANCES + "/hosts?start=1").asString()).isEqualTo("{\"total\":1,\"data\":[]}");
        assertThat(given().get(INSTANCES + "/hosts/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/hosts?count=5001, count",
        "/hosts?start=-1, start",
        "/hosts?sort=views, sort",
        "/hosts?since=lately, since",
        "?format=xml, format",
        "?count=x, count",
    })
    void whatIsWrongIsNamed(String query, String parameter) {
        Response answer = given().get(INSTANCES + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getMap("errors")).containsOnlyKeys(parameter);
    }

    @ParameterizedTest
    @CsvSource({"host, a b c", "-host, c b a", "createdAt, b c a", "-createdAt, a b c"})
    void hostsAreSorted(String sort, String hosts) {
        assertThat(chosen(sort, Optional.empty())).isEqualTo(hosts);
    }

    /** A is of January, b and c of the tenth of December before. */
    @ParameterizedTest
    @CsvSource({"2025-12-01, a b c", "2025-12-17, a b c", "2025-12-18, a", "2026-01-20, ''"})
    void whoAsksForNewOnesAlsoGetsThoseOfTheWeekBefore(String since, String hosts) {
        assertThat(chosen("host", Optional.of(Instant.parse(since + "T00:00:00Z"))))
                .isEqualTo(hosts);
    }

    private static String chosen(String sort, Optional<Instant> since) {
        Comparator<Entry> order = HostsResource.order(sort).orElseThrow();
        List<Entry> all = List.of(
                entry("c", "2025-12-10T00:00:00Z"),
                entry("b", "2025-12-10T00:00:00Z"),
                entry("a", "2026-01-02T00:00:00Z"));
        return String.join(
                " ",
                HostsResource.chosen(all, order, since).stream()
                        .map(entry -> entry.status().host().name())
                        .toList());
    }

    private static Entry entry(String host, String firstSeen) {
        Found found = new Found(1, 1);
        InstanceStatus status = new InstanceStatus(
                Host.of(host),
                InstanceStatus.State.UP,
                null,
                null,
                "instances.yaml",
                found,
                found,
                found,
                null,
                null,
                null,
                InstanceStatus.Health.GOOD,
                Optional.empty());
        return new Entry(status, Instant.parse(firstSeen), true);
    }
}
