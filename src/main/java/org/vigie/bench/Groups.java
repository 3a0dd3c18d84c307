package org.vigie.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Which items are copies of one another, as labels tell; so that engines that fold copies and engines that don't are
 * measured alike. {@link #NONE} knows nothing.
 */
final class Groups {

    static final Groups NONE = new Groups(Map.of());

    private final Map<String, String> originals;

    private Groups(Map<String, String> originals) {
        this.originals = originals;
    }

    /** From a file with a JSON object a line, of which {@code uuid} and {@code mirrorOf} are read. */
    static Groups read(Path file) throws IOException {
        Map<String, String> originals = new HashMap<>();
        for (JsonNode label : JsonLines.read(file)) {
            if (label.path("mirrorOf").isTextual()) {
                originals.put(
                        JudgedQuery.normal(label.get("uuid").asText()),
                        JudgedQuery.normal(label.get("mirrorOf").asText()));
            }
        }
        return new Groups(originals);
    }

    boolean known() {
        return !originals.isEmpty();
    }

    /** The original this is a copy of, or itself. */
    String original(String id) {
        return originals.getOrDefault(id, id);
    }
}
