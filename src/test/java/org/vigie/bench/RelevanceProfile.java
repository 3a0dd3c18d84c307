package org.vigie.bench;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An engine with an empty index of its own that crawls nobody. */
public class RelevanceProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "relevance");
            Path instances = Files.writeString(folder.resolve("instances.yaml"), "instances:\n");
            return Map.of(
                    "vigie.data", folder.toString(),
                    "vigie.instances", instances.toString(),
                    "quarkus.datasource.jdbc.url", "jdbc:h2:mem:" + folder.getFileName() + ";DB_CLOSE_DELAY=-1");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
