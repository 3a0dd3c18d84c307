package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Who isn't a proxy that the operator named can't choose to be somebody else. */
@QuarkusTest
@TestProfile(StrictProfile.NobodyTrusted.class)
class UntrustedProxyTest {

    @Test
    void theSenderIsTheClientWhateverItSays() {
        for (int i = 0; i < 5; i++) {
            ask(i).then().statusCode(200);
        }
        assertThat(ask(6).statusCode()).isEqualTo(429);
    }

    private static Response ask(int number) {
        String other = "198.51.100." + number;
        return given().header("X-Forwarded-For", other)
                .header("Forwarded", "for=" + other)
                .header("X-Real-IP", other)
                .get("/api/v1/config");
    }
}
