package org.vigie.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.vigie.demo.DemoFederation;

/** The files of an invented catalogue: the demo's own, or those of a folder. */
record CatalogueFiles(Path folder) {

    private static final List<String> NAMES = List.of("videos", "channels", "playlists");

    DemoFederation federation() throws IOException {
        return folder == null ? DemoFederation.start() : DemoFederation.start(folder);
    }

    /** Changes with every change in the files. */
    String fingerprint() throws IOException {
        CRC32 sum = new CRC32();
        for (String name : NAMES) {
            sum.update(bytes(name));
        }
        return Long.toHexString(sum.getValue());
    }

    /** What people call each item, by its id in judgments. */
    Map<String, String> names() throws IOException {
        Map<String, String> names = new HashMap<>();
        for (String kind : NAMES) {
            for (JsonNode item : JsonLines.read(bytes(kind))) {
                String name = item.path("name").asText();
                String id = kind.equals("channels")
                        ? name + "@" + item.path("host").asText()
                        : item.path("uuid").asText();
                names.put(JudgedQuery.normal(id), item.path("displayName").asText(name));
            }
        }
        return names;
    }

    private byte[] bytes(String name) throws IOException {
        String file = name + ".jsonl";
        if (folder != null) {
            return Files.readAllBytes(folder.resolve(file));
        }
        try (InputStream stream = DemoFederation.class.getResourceAsStream("/demo/" + file)) {
            return stream.readAllBytes();
        }
    }
}
