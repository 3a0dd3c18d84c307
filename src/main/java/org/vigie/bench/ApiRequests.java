package org.vigie.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vigie.bench.ApiContract.Operation;
import org.vigie.bench.ApiContract.Parameter;

/** Endless requests made from the contract of the API and a seed: the same seed makes the same requests. */
final class ApiRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> BROKEN = List.of(
            "%",
            "%zz=1",
            "search=%ED%A0%80",
            "search=%C3%28",
            "&&=&=x&",
            "a[]=[]&[]=1",
            "search=%00",
            "?",
            "start=+1",
            ";a=b");
    private static final List<String> BROKEN_BODIES = List.of(
            "{",
            "[]",
            "null",
            "{\"search\":",
            "\"\"",
            "{\"search\":\"\\ud800\"}",
            "\u0000",
            "{\"a\":{\"b\":[{}]}}",
            "<a/>");
    private static final List<String[]> HEADERS = List.of(
            new String[] {"User-Agent", "PeerTube/8.2.1 (+https://tube.example)"},
            new String[] {"User-Agent", "PeerTube/8 (+https://[)"},
            new String[] {"Accept", "application/json"},
            new String[] {"Accept", "text/html, */*;q=0.1"},
            new String[] {"Accept", "nonsense"},
            new String[] {"Accept-Language", "fr-CH, x;q=9"},
            new String[] {"If-None-Match", "W/\"1\", \"\""},
            new String[] {"Origin", "https://elsewhere.example"},
            new String[] {"Range", "bytes=0-1"},
            new String[] {"Cookie", "a=b; =;;"});

    private final List<Operation> operations;
    private final Random random;
    private final ApiValues values;

    ApiRequests(List<Operation> operations, long seed) {
        this.operations = operations;
        this.random = new Random(seed);
        this.values = new ApiValues(random);
    }

    ApiRequest next() {
        Operation operation = operations.get(random.nextInt(operations.size()));
        Map<String, List<String>> chosen = chosen(operation);
        Map<String, String> headers = new LinkedHashMap<>();
        if (random.nextInt(3) == 0) {
            String[] header = HEADERS.get(random.nextInt(HEADERS.size()));
            headers.put(header[0], header[1]);
        }
        String path = path(operation, chosen);
        boolean posted = operation.method().equals("POST");
        byte[] body = posted && random.nextInt(10) > 0 ? body(operation, chosen, headers) : null;
        String query = body == null || random.nextInt(10) == 0 ? query(chosen) : "";
        String method = random.nextInt(40) > 0
                ? operation.method()
                : List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH").get(random.nextInt(5));
        boolean bodyless = method.equals("HEAD");
        return new ApiRequest(operation, method, path + query, headers, bodyless ? null : body);
    }

    /** Mostly right, so that what is wrong isn't always found by the first look. */
    private Map<String, List<String>> chosen(Operation operation) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        List<Parameter> parameters = operation.parameters();
        for (int i = random.nextInt(6); i > 0 && !parameters.isEmpty(); i--) {
            Parameter parameter = parameters.get(random.nextInt(parameters.size()));
            if (parameter.in().equals("query")) {
                chosen.put(parameter.name(), valuesOf(parameter));
            }
        }
        if (random.nextInt(20) == 0) {
            chosen.put(values.hostile(), List.of(values.hostile()));
        }
        return chosen;
    }

    private List<String> valuesOf(Parameter parameter) {
        boolean list = parameter.schema().path("type").asText().equals("array");
        int count = list ? random.nextInt(4) : random.nextInt(30) == 0 ? 2 : 1;
        if (list && random.nextInt(200) == 0) {
            count = parameter.schema().path("maxItems").asInt(100) > 1_000 ? 1_000 : 501;
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(value(parameter));
        }
        return all;
    }

    private String value(Parameter parameter) {
        return switch (random.nextInt(10)) {
            case 0 -> values.nearlyGood(parameter.schema(), parameter.example());
            case 1 -> values.hostile();
            default -> values.good(parameter.schema(), parameter.example());
        };
    }

    private String path(Operation operation, Map<String, List<String>> chosen) {
        String path = operation.path();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", encoded(value(parameter)));
            }
        }
        return switch (random.nextInt(40)) {
            case 0 -> path + "/";
            case 1 -> path + "%00";
            case 2 -> path.replace("/api/", "//api/");
            case 3 -> path + "/" + encoded(values.hostile());
            default -> path;
        };
    }

    private String query(Map<String, List<String>> chosen) {
        List<String> pairs = new ArrayList<>();
        chosen.forEach((name, all) -> {
            String written = encoded(name) + List.of("", "", "[]", "%5B%5D").get(random.nextInt(4));
            all.forEach(value -> pairs.add(written + "=" + encoded(value)));
        });
        if (random.nextInt(30) == 0) {
            pairs.add(BROKEN.get(random.nextInt(BROKEN.size())));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private byte[] body(Operation operation, Map<String, List<String>> chosen, Map<String, String> headers) {
        int form = random.nextInt(20);
        if (form == 0) {
            headers.put(
                    "Content-Type", List.of("application/json", "nonsense", "").get(random.nextInt(3)));
            return BROKEN_BODIES.get(random.nextInt(BROKEN_BODIES.size())).getBytes(StandardCharsets.UTF_8);
        }
        if (form < 4) {
            headers.put("Content-Type", "application/x-www-form-urlencoded");
            return query(chosen).replaceFirst("^\\?", "").getBytes(StandardCharsets.UTF_8);
        }
        headers.put("Content-Type", form < 6 ? "application/activity+json" : "application/json");
        return json(operation, chosen).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Lists as lists or as the one they have, numbers as numbers or texts, and now and then a thing that is neither. */
    private ObjectNode json(Operation operation, Map<String, List<String>> chosen) {
        ObjectNode body = JSON.createObjectNode();
        chosen.forEach((name, all) -> {
            switch (random.nextInt(12)) {
                case 0 -> body.putNull(name);
                case 1 -> body.putObject(name).put("$ne", 1);
                case 2 -> body.putArray(name).addArray().add(String.join(" ", all));
                default -> put(body, name, all);
            }
        });
        return body;
    }

    private void put(ObjectNode body, String name, List<String> all) {
        if (all.size() == 1 && random.nextBoolean()) {
            String one = all.getFirst();
            if (one.matches("-?[0-9]{1,18}")) {
                body.put(name, Long.parseLong(one));
            } else if (one.equals("true") || one.equals("false")) {
                body.put(name, Boolean.parseBoolean(one));
            } else {
                body.put(name, one);
            }
        } else {
            ArrayNode list = body.putArray(name);
            all.forEach(list::add);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
