package org.vigie.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.vigie.site.DevelopersView.Answer;
import org.vigie.site.DevelopersView.Contract;
import org.vigie.site.DevelopersView.Operation;
import org.vigie.site.DevelopersView.Parameter;
import org.vigie.site.DevelopersView.Shape;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Makes of the OpenAPI document what its page shows. Knows those of its words that the document uses. */
final class ContractReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;

    private ContractReader(JsonNode document) {
        this.document = document;
    }

    static Contract read(String yaml) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new ContractReader(JSON.valueToTree(loaded)).contract();
    }

    private Contract contract() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(operation(path.getKey(), method))));
        List<Shape> shapes = document.at("/components/schemas").properties().stream()
                .map(schema ->
                        new Shape(schema.getKey(), keys(schema.getValue()).toList()))
                .filter(shape -> !shape.keys().isEmpty())
                .toList();
        JsonNode info = document.path("info");
        return new Contract(info.path("title").asText(), paragraphs(info.path("description")), operations, shapes);
    }

    private Operation operation(String path, Map.Entry<String, JsonNode> method) {
        JsonNode told = method.getValue();
        return new Operation(
                told.path("operationId").asText(),
                method.getKey().toUpperCase(java.util.Locale.ROOT),
                path,
                told.path("summary").asText(),
                paragraphs(told.path("description")),
                body(told.path("requestBody")),
                all(told.path("parameters")).map(this::parameter).toList(),
                told.path("responses").properties().stream()
                        .map(answer -> answer(answer.getKey(), resolved(answer.getValue())))
                        .toList());
    }

    private static String body(JsonNode body) {
        String types = body.path("content").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return body.isMissingNode() ? "" : body.path("description").asText() + " (" + types + ")";
    }

    private Parameter parameter(JsonNode reference) {
        JsonNode told = resolved(reference);
        String example = told.has("example") ? "; such as " + written(told.get("example")) : "";
        return new Parameter(
                told.path("name").asText(),
                type(told.path("schema")) + (told.path("required").asBoolean() ? "; needed" : "") + example,
                told.path("description").asText());
    }

    private Answer answer(String status, JsonNode told) {
        return new Answer(status, told.path("description").asText(), shape(told).orElse(""));
    }

    /** The name of the last part: those before it say what is common to several. */
    private static Optional<String> shape(JsonNode answer) {
        return answer.findValuesAsText("$ref").stream()
                .reduce((first, second) -> second)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1));
    }

    private Stream<Parameter> keys(JsonNode schema) {
        Stream<Parameter> own = schema.path("properties").properties().stream()
                .map(key -> new Parameter(
                        key.getKey(),
                        type(key.getValue()),
                        key.getValue().path("description").asText()));
        Stream<Parameter> parts = all(schema.path("allOf")).flatMap(part -> keys(resolved(part)));
        return Stream.concat(parts, own);
    }

    private String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return shape(schema).orElse("");
        }
        List<String> parts = new ArrayList<>();
        if (schema.has("oneOf")) {
            parts.add(all(schema.get("oneOf")).map(this::type).collect(Collectors.joining(" or ")));
        } else if (schema.path("type").asText().equals("array")) {
            parts.add("list of " + type(schema.path("items")));
        } else {
            parts.add(written(schema.path("type")));
        }
        add(parts, schema, "minimum", "at least ", "");
        add(parts, schema, "maximum", "at most ", "");
        add(parts, schema, "maxLength", "at most ", " characters");
        add(parts, schema, "maxItems", "at most ", " values");
        add(parts, schema, "enum", "one of ", "");
        add(parts, schema, "default", "else ", "");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, JsonNode schema, String key, String before, String after) {
        if (schema.has(key)) {
            parts.add(before + written(schema.get(key)) + after);
        }
    }

    private static String written(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" | "))
                : value.asText("anything");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<String> paragraphs(JsonNode text) {
        return Stream.of(text.asText().split("\n\n"))
                .map(paragraph -> paragraph.replace("`", "").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
