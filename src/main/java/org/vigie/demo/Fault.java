package org.vigie.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** What may go wrong with an answer, for {@link FakeServer#order}. */
public sealed interface Fault {

    /** Another status, with the HTML a reverse proxy puts there. */
    record Status(int code) implements Fault {}

    /** 200 and a page where JSON was expected. */
    record Html() implements Fault {}

    /** 200 and the first half of the JSON, as if that were all. */
    record HalfBody() implements Fault {}

    /** 200, called JSON, without a body. */
    record EmptyBody() implements Fault {}

    /** The right keys with values of wrong types, in rows of lists as in details. */
    record WrongTypes() implements Fault {}

    /** The answer with its JSON object changed by the test. */
    record Edited(Consumer<ObjectNode> edit) implements Fault {}

    /** Another answer altogether: the page of a bot protection, another software. */
    record Canned(int status, String contentType, String body, Map<String, String> headers) implements Fault {}

    /** 301 to another place. */
    record Redirected(String location) implements Fault {}

    /** The right answer to another path with query: the first page again and again, say. */
    record AsIf(String target) implements Fault {}

    /** 429 with {@code Retry-After}. */
    record TooManyRequests(Duration retryAfter) implements Fault {}

    /** The right answer, but not before the gate is opened. */
    record Stalled(Gate gate) implements Fault {}

    /** The right answer, called something else. */
    record Called(String contentType) implements Fault {}

    /** The right answer, a byte at a time, with so long a pause after each. */
    record Dripping(Duration pause) implements Fault {}

    /** 200 and a small body that inflates to so many MiB. */
    record Inflating(int mebibytes) implements Fault {}

    /** The connection ends in the middle of a body whose length was announced. */
    record CutOff() implements Fault {}

    /** The connection is closed without an answer. */
    record Closed() implements Fault {}
}
