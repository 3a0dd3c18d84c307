package org.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads answers of searches that must be good ones. */
final class ApiAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ApiAnswers() {}

    /** What was found, in order. */
    static String names(Response response) throws IOException {
        return StreamSupport.stream(answer(response).get("data").spliterator(), false)
                .map(item -> item.has("displayName") ? item.get("displayName") : item.get("name"))
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    static JsonNode answer(Response response) throws IOException {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return JSON.readTree(response.asByteArray());
    }
}
