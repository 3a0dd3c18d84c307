package org.vigie.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalog.ItemKind;
import org.vigie.index.SearchIndex;
import org.vigie.search.SearchRequest;
import org.yaml.snakeyaml.Yaml;

/** The contract in docs/openapi.yaml says what the API reads and answers, no more and no less. */
@QuarkusTest
class OpenApiTest {

    private static final Path DOCUMENT = Path.of("docs/openapi.yaml");
    private static final Path SOURCES = Path.of("src/main/java/org/vigie/api");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where a parameter's name stands in the classes that read them. */
    private static final Pattern READ = Pattern.compile(
            "\\b(?:text|number|wholeNumber|yesOrNo|host|read|all|languages|ids|tags|seconds)\\(\\s*\"(\\w+)\""
                    + "|period\\(\\s*\"(\\w+)\",\\s*\"(\\w+)\"");

    @Inject
    SearchIndex index;

    private JsonNode contract;

    @BeforeEach
    void read() throws IOException {
        contract = JSON.valueToTree(new Yaml().<Object>load(Files.readString(DOCUMENT)));
        ApiItems.fill(
                index,
                List.of(ApiItems.richVideo(), ApiItems.richChannel(), ApiItems.poorChannel(), ApiItems.richPlaylist()));
        index.settle();
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/openapi.yaml", "/api/v1/openapi"})
    void itIsServed(String path) throws IOException {
        assertThat(given().get(path)
                        .then()
                        .statusCode(200)
                        .contentType("application/yaml")
                        .extract()
                        .asString())
                .isEqualTo(Files.readString(DOCUMENT));
    }

    @Test
    void everyParameterThatIsReadIsToldAndNoOther() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String kind : List.of("videos", "video-channels", "video-playlists")) {
            told.addAll(parameters("/api/v1/search/" + kind));
        }
        assertThat(told)
                .as("parameters of the search; if one was added or removed, say so in %s", DOCUMENT)
                .isEqualTo(namesRead("SearchParameters.java", "FilterParameters.java"));
        assertThat(parameters("/api/v1/search"))
                .isEqualTo(namesRead("SearchParameters.java", "FilterParameters.java", "MultiSearch.java"));
        assertThat(parameters("/api/v1/search/suggestions")).isEqualTo(namesRead("SuggestionsResource.java"));
        assertThat(parameters("/api/v1/lookup")).isEqualTo(namesRead("LookupResource.java"));
        assertThat(parameters("/api/v1/instances")).isEqualTo(namesRead("HostsResource.java"));
    }

    @Test
    void limitsAreThoseThatHold() {
        assertThat(parameter("start").at("/schema/maximum").asInt()).isEqualTo(SearchRequest.MAX_START);
        assertThat(parameter("count").at("/schema/maximum").asInt()).isEqualTo(SearchRequest.MAX_COUNT);
        assertThat(parameter("search").at("/schema/maxLength").asInt()).isEqualTo(SearchParameters.MAX_TEXT);
        assertThat(parameter("uuids").at("/schema/maxItems").asInt()).isEqualTo(FilterParameters.MAX_VALUES);
        assertThat(parameter("listCount").at("/schema/maximum").asInt()).isEqualTo(HostsResource.MAX_COUNT);
        assertThat(contract.at("/paths/~1api~1v1~1lookup/get/parameters/0/schema/maxLength")
                        .asInt())
                .isEqualTo(LookupResource.MAX_URL);
    }

    @ParameterizedTest
    @CsvSource({"VIDEO, videoSort", "CHANNEL, otherSort", "PLAYLIST, otherSort"})
    void everyOrderIsTold(ItemKind kind, String parameter) {
        for (JsonNode sort : parameter(parameter).at("/schema/enum")) {
            given().queryParam("sort", sort.asText()).get(path(kind)).then().statusCode(200);
        }
        String wrong = given().queryParam("sort", "none").get(path(kind)).asString();
        Matcher names = Pattern.compile("one of ([\\w, ]+), with").matcher(wrong);
        assertThat(names.find()).isTrue();
        for (String name : names.group(1).split(", ")) {
            assertThat(parameter(parameter).at("/schema/enum").toString()).contains('"' + name + '"', "\"-" + name);
        }
    }

    @ParameterizedTest
    @CsvSource({"VIDEO, rich", "CHANNEL, Machines", "PLAYLIST, rich"})
    void everyKeyOfAnAnswerIsTold(ItemKind kind, String search) throws IOException {
        JsonNode answer = JSON.readTree(given().queryParam("search", search)
                .queryParam("explain", true)
                .queryParam("highlight", true)
                .queryParam("facets", "host,language,length")
                .get(path(kind))
                .asByteArray());
        assertThat(answer.get("data")).isNotEmpty();
        assertThat(answer.at("/data/0/highlights/name")).isNotEmpty();
        assertThat(answer.at("/data/0/explanation")).isNotEmpty();
        assertThat(answer.at("/facets/host/0/count").asInt()).isPositive();
        JsonNode told = contract.at("/paths").get(path(kind)).at("/get/responses/200");
        assertTold(answer, resolved(told).at("/content").get("application/json").get("schema"), "answer");
    }

    @Test
    void everyKeyOfTheOtherAnswersIsTold() throws IOException {
        Map<String, String> asked = Map.of(
                "/api/v1/config", "a=1",
                "/api/v1/search/suggestions", "search=m",
                "/api/v1/search", "cursor=*&count=1",
                "/api/v1/lookup", "url=" + ApiItems.RICH,
                "/api/v1/videos/{uuid}", "a=1",
                "/api/v1/instances", "a=1",
                "/api/v1/instances/hosts", "a=1",
                "/api/v1/stats", "a=1");
        for (Map.Entry<String, String> one : asked.entrySet()) {
            String path = one.getKey();
            JsonNode answer =
                    JSON.readTree(given().get(path.replace("{uuid}", ApiItems.RICH.toString()) + "?" + one.getValue())
                            .asByteArray());
            JsonNode told = resolved(contract.at("/paths").get(path).at("/get/responses/200"));
            assertTold(answer, told.get("content").get("application/json").get("schema"), path);
        }
        JsonNode problem =
                JSON.readTree(given().get("/api/v1/search/videos?start=x").asByteArray());
        assertTold(problem, contract.at("/components/schemas/Problem"), "problem");
        String codes =
                contract.at("/components/schemas/Problem/properties/code/enum").toString();
        for (Problem.Code code : Problem.Code.values()) {
            assertThat(codes).contains('"' + code.name().toLowerCase(java.util.Locale.ROOT) + '"');
        }
    }

    @Test
    void everyPathIsOfTheApiAndHasWhatAReaderNeeds() {
        contract.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    assertThat(method.getValue().path("summary").asText())
                            .as(path.getKey())
                            .isNotBlank();
                    assertThat(method.getValue().path("operationId").asText())
                            .as(path.getKey())
                            .isNotBlank();
                }));
        assertThat(operations().map(operation -> operation.get("operationId").asText()))
                .doesNotHaveDuplicates();
    }

    /** The limits, keys and bodies of each request are looked at before anything else; only searches can take too long. */
    @ParameterizedTest
    @CsvSource({"400, Problem", "401, UnknownKey", "413, Problem", "429, TooMany"})
    void whatAnyRequestMayBeAnsweredIsToldWithEach(String status, String answer) {
        assertThat(operations())
                .allSatisfy(operation -> assertThat(
                                operation.at("/responses/" + status + "/$ref").asText())
                        .as(operation.get("operationId").asText())
                        .isEqualTo("#/components/responses/" + answer));
    }

    @Test
    void whatAClientHasAlreadyIsToldWithEachGetAndNoPost() {
        contract.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> assertThat(
                                        method.getValue().at("/responses").has("304"))
                                .as(method.getKey() + " " + path.getKey())
                                .isEqualTo(method.getKey().equals("get"))));
    }

    @Test
    void onlyWhatAsksTheIndexMayTakeTooLong() {
        assertThat(operations()
                        .filter(operation -> !operation.at("/responses").has("503"))
                        .map(operation -> operation.get("operationId").asText()))
                .containsExactlyInAnyOrder("instances", "hosts", "config", "openapi");
    }

    private Stream<JsonNode> operations() {
        return contract.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .map(Map.Entry::getValue);
    }

    private static String path(ItemKind kind) {
        return "/api/v1/search/"
                + switch (kind) {
                    case VIDEO -> "videos";
                    case CHANNEL -> "video-channels";
                    case PLAYLIST -> "video-playlists";
                };
    }

    private JsonNode parameter(String key) {
        return contract.at("/components/parameters/" + key);
    }

    private Set<String> parameters(String path) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : contract.at("/paths").get(path).at("/get/parameters")) {
            names.add(resolved(parameter).get("name").asText());
        }
        return names;
    }

    private static Set<String> namesRead(String... sources) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String source : sources) {
            Matcher read = READ.matcher(Files.readString(SOURCES.resolve(source)));
            while (read.find()) {
                for (int group = 1; group <= 3; group++) {
                    if (read.group(group) != null) {
                        names.add(read.group(group));
                    }
                }
            }
        }
        return names;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** Each key of the answer, at any depth, is in the contract. */
    private void assertTold(JsonNode answer, JsonNode schema, String where) {
        JsonNode told = resolved(schema);
        if (answer.isArray() && !answer.isEmpty()) {
            assertTold(answer.get(0), items(told), where + "[0]");
        }
        answer.properties().forEach(property -> {
            List<JsonNode> properties = properties(told, property.getKey());
            assertThat(properties)
                    .as("%s of %s isn't told in %s", property.getKey(), where, DOCUMENT)
                    .isNotEmpty();
            // The last one narrows what a more general part says.
            assertTold(property.getValue(), properties.getLast(), where + "." + property.getKey());
        });
    }

    private JsonNode items(JsonNode schema) {
        assertThat(schema.has("items")).as("items of %s", schema).isTrue();
        return resolved(schema.get("items"));
    }

    private List<JsonNode> properties(JsonNode schema, String name) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode told = resolved(schema);
        if (told.at("/properties").has(name)) {
            found.add(told.get("properties").get(name));
        }
        for (String parts : List.of("allOf", "oneOf")) {
            for (JsonNode part : told.path(parts)) {
                found.addAll(properties(part, name));
            }
        }
        if (found.isEmpty() && told.has("additionalProperties")) {
            found.add(told.get("additionalProperties"));
        }
        return found.stream().filter(JsonNode::isObject).collect(Collectors.toList());
    }
}
