package org.vigie.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files with a JSON object a line. */
final class JsonLines {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonLines() {}

    static List<JsonNode> read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    static List<JsonNode> read(byte[] file) throws IOException {
        return MAPPER.readerFor(JsonNode.class)
                .<JsonNode>readValues(new ByteArrayInputStream(file))
                .readAll();
    }
}
