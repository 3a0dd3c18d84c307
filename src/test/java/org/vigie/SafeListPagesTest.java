package org.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.instance.ListPages;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Trouble;

class SafeListPagesTest {

    private static final URI PAGE = URI.create("https://lists.example/hosts");

    @Test
    void whatIsFoundIsHandedOn() throws ListPages.Unreadable {
        JsonNode root = JsonNodeFactory.instance.objectNode();

        assertThat(new SafeListPages(page -> new Answer.Found<>(root)).get(PAGE))
                .isSameAs(root);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                arguments(new Answer.Failed<JsonNode>(502), "it answered with status 502"),
                arguments(
                        new Answer.Refused<JsonNode>(404, Trouble.NOT_PEERTUBE, "has nothing there (404)"),
                        "it answered with status 404"),
                arguments(
                        new Answer.Refused<JsonNode>(301, Trouble.MOVED, "redirects to https://b.example/"),
                        "it redirects to https://b.example/"),
                arguments(new Answer.Throttled<JsonNode>(Optional.empty()), "it asks us to slow down"),
                arguments(
                        new Answer.Unreadable<JsonNode>(
                                Trouble.WEB_PAGE, "answered with an HTML page, not JSON (is this PeerTube?)"),
                        "it answered with an HTML page, not JSON"),
                arguments(
                        new Answer.Unreachable<JsonNode>(
                                Trouble.UNKNOWN_NAME, "the name lists.example is not known to DNS"),
                        "the name lists.example is not known to DNS"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void everyTroubleIsToldInWordsThatFitAList(Answer<JsonNode> answer, String why) {
        assertThatExceptionOfType(ListPages.Unreadable.class)
                .isThrownBy(() -> new SafeListPages(page -> answer).get(PAGE))
                .withMessage(why);
    }
}
