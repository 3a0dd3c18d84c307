package org.vigie.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The contract as a page, and what else a site has for programs. */
@QuarkusTest
@TestProfile(SampleProfile.class)
class DevelopersPageTest {

    @Test
    void everyAddressAndParameterOfTheApiIsTold() {
        Response answer = given().accept("text/html").get("/developers");
        String page = answer.asString();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page)
                .contains("GET /api/v1/search/videos", "POST /api/v1/search/videos", "GET /api/v1/lookup")
                .contains(
                        "integer, at least 0, at most 9000, else 0",
                        "list of string, at most 200000 values; such as spam.example",
                        "string, at most 2000 characters; needed",
                        "href=\"#Problem\"")
                .doesNotContain("$ref", "{operation", "NOT_FOUND");
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhere() {
        String page = given().accept("text/html").get("/developers").asString();
        List<String> links = Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();

        assertThat(links)
                .hasSizeGreaterThan(20)
                .allSatisfy(link -> assertThat(page).contains("id=\"" + link + "\""));
    }

    @Test
    void withoutAnAddressOfTheOperatorThereIsNoSecurityText() {
        assertThat(given().get("/.well-known/security.txt").statusCode()).isEqualTo(404);
    }
}
