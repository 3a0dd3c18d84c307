package org.vigie.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** The faults that are ordered of a server, and how they spoil an answer. */
final class Faults {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private record Order(Pattern target, Fault fault, int times) {}

    private final List<Order> orders = new ArrayList<>();

    /** @param glob of a path with its query; {@code *} stands for anything, all else for itself */
    synchronized void order(String glob, Fault fault, int times) {
        String pattern =
                Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        orders.addFirst(new Order(Pattern.compile(pattern), fault, times));
    }

    synchronized void clear() {
        orders.clear();
    }

    /** The newest order for this request; it is used up after its number of times. */
    synchronized Optional<Fault> take(String target) {
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            if (order.target().matcher(target).matches()) {
                if (order.times() == 1) {
                    orders.remove(i);
                } else {
                    orders.set(i, new Order(order.target(), order.fault(), order.times() - 1));
                }
                return Optional.of(order.fault());
            }
        }
        return Optional.empty();
    }

    /** What is sent in place of the right answer; faults of the connection leave it as it is. */
    static Reply spoil(Reply reply, Fault fault) {
        return switch (fault) {
            case Fault.Status status -> Reply.html(status.code(), proxyPage("Error " + status.code()));
            case Fault.Html page -> Reply.html(200, proxyPage("Back soon"));
            case Fault.HalfBody half -> reply.withBody(Arrays.copyOf(reply.body(), reply.body().length / 2));
            case Fault.EmptyBody empty -> reply.withBody(new byte[0]);
            case Fault.WrongTypes wrong -> edited(reply, Faults::spoilTypes);
            case Fault.Edited edited -> edited(reply, edited.edit());
            case Fault.Canned canned ->
                new Reply(
                        canned.status(),
                        canned.contentType(),
                        canned.body().getBytes(StandardCharsets.UTF_8),
                        canned.headers(),
                        false);
            case Fault.Redirected redirected ->
                new Reply(301, "text/html", new byte[0], Map.of("Location", redirected.location()), false);
            case Fault.AsIf another -> reply;
            case Fault.TooManyRequests limit -> Reply.tooManyRequests(limit.retryAfter());
            case Fault.Stalled stalled -> reply;
            case Fault.Called called ->
                new Reply(reply.status(), called.contentType(), reply.body(), reply.headers(), reply.limited());
            case Fault.Dripping dripping -> reply;
            case Fault.Inflating inflating ->
                new Reply(
                        200,
                        reply.contentType(),
                        zeros(inflating.mebibytes()),
                        Map.of("Content-Encoding", "gzip"),
                        reply.limited());
            case Fault.CutOff cut -> reply;
            case Fault.Closed closed -> reply;
        };
    }

    private static byte[] zeros(int mebibytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] mebibyte = new byte[1024 * 1024];
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(mebibyte);
            }
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return packed.toByteArray();
    }

    private static String proxyPage(String title) {
        return "<html>\n<head><title>" + title + "</title></head>\n<body><h1>" + title + "</h1></body>\n</html>\n";
    }

    private static Reply edited(Reply reply, Consumer<ObjectNode> edit) {
        try {
            if (MAPPER.readTree(reply.body()) instanceof ObjectNode object) {
                edit.accept(object);
                return reply.withBody(MAPPER.writeValueAsBytes(object));
            }
            return reply;
        } catch (IOException notJson) {
            throw new UncheckedIOException("Only JSON can be edited", notJson);
        }
    }

    private static void spoilTypes(ObjectNode object) {
        for (String field : fields(object)) {
            JsonNode value = object.get(field);
            if (field.equals("data") && value.isArray()) {
                value.forEach(row -> spoilTypes((ObjectNode) row));
            } else if (value.isTextual()) {
                object.put(field, 17);
            } else if (value.isNumber() || value.isBoolean()) {
                object.put(field, "seventeen");
            } else if (value.isArray()) {
                object.putObject(field).put("not", "a list");
            } else {
                object.putArray(field).add("not an object");
            }
        }
    }

    private static List<String> fields(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
