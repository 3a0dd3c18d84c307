package org.vigie.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code docs/openapi.yaml} says: which requests there are, and what each may be answered. */
final class ApiContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "post");
    private static final Set<Integer> OF_NO_OPERATION = Set.of(404, 405, 406, 414, 415, 431);

    private final JsonNode document;

    /** The components stand beside a schema only to be referred to. */
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .keyword(new NonValidationKeyword("components"))
                    .build()));

    private final Map<String, Optional<JsonSchema>> schemas = new ConcurrentHashMap<>();

    /** @param parameters as the document describes them, references resolved; of the GET, for a POST too */
    record Operation(String method, String path, List<Parameter> parameters) {}

    /** @param in query, path or header */
    record Parameter(String name, String in, JsonNode schema, JsonNode example) {}

    private ApiContract(JsonNode document) {
        this.document = document;
    }

    /** The one this program was built with. */
    static ApiContract own() throws IOException {
        try (InputStream yaml = ApiContract.class.getResourceAsStream("/org/vigie/api/openapi.yaml")) {
            return new ApiContract(
                    JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml)));
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths").properties().forEach(path -> {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    List<Parameter> parameters = parameters(path.getValue(), method);
                    operations.add(new Operation(method.toUpperCase(java.util.Locale.ROOT), path.getKey(), parameters));
                }
            }
        });
        return operations;
    }

    private List<Parameter> parameters(JsonNode path, String method) {
        List<Parameter> parameters = new ArrayList<>();
        JsonNode own = path.at("/" + method + "/parameters");
        for (JsonNode list : List.of(path.path("parameters"), own.isEmpty() ? path.at("/get/parameters") : own)) {
            for (JsonNode one : list) {
                JsonNode parameter = resolved(one);
                parameters.add(new Parameter(
                        parameter.get("name").asText(),
                        parameter.get("in").asText(),
                        resolved(parameter.path("schema")),
                        parameter.path("example")));
            }
        }
        return parameters;
    }

    /** What is wrong with an answer; empty if nothing is. */
    List<String> wrong(Operation operation, int status, String mediaType, byte[] body) {
        if (!told(operation, status)) {
            return List.of("status " + status + " isn't told");
        }
        if (status == 304 || status == 204 || !mediaType.contains("json")) {
            return List.of();
        }
        try {
            JsonNode answer = JSON.readTree(body);
            return schema(operation, status)
                    .map(schema -> schema.validate(answer).stream()
                            .limit(5)
                            .map(Object::toString)
                            .toList())
                    .orElse(List.of());
        } catch (IOException notJson) {
            return List.of("isn't JSON");
        }
    }

    /** Another method, path or type than those told is another operation. */
    private boolean told(Operation operation, int status) {
        return !response(operation, status).isMissingNode() || OF_NO_OPERATION.contains(status);
    }

    private JsonNode response(Operation operation, int status) {
        JsonNode responses = document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(java.util.Locale.ROOT))
                .path("responses");
        return resolved(responses.path(String.valueOf(status)));
    }

    private Optional<JsonSchema> schema(Operation operation, int status) {
        return schemas.computeIfAbsent(operation.method() + operation.path() + status, key -> {
            JsonNode schema = status >= 400
                    ? document.at("/components/schemas/Problem")
                    : response(operation, status)
                            .at("/content")
                            .path("application/json")
                            .path("schema");
            return schema.isMissingNode() ? Optional.empty() : Optional.of(compiled(schema));
        });
    }

    /** References lead to the components, which therefore have to be in the same document. */
    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.get("components"));
        return factory.getSchema(whole);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
