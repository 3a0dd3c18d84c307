package org.vigie.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.site.SampleProfile;

/** The sample engine with limits that a test soon reaches. Who asks is told by X-Forwarded-For, as by a proxy. */
public class StrictProfile implements QuarkusTestProfile {

    private static final Path LIMITS = Path.of("src/test/resources/fairuse/limits.yaml");

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return new SampleProfile().getEnabledAlternatives();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path folder = Files.createDirectories(Path.of("target/strict-config"));
            for (String file : List.of("crawl.yaml", "ranking.yaml", "rules.yaml")) {
                Files.write(folder.resolve(file), Files.readAllBytes(Path.of("indexer-config", file)));
            }
            Files.writeString(folder.resolve("limits.yaml"), Files.readString(LIMITS) + more());
            return Map.of("vigie.config", folder.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String more() {
        return "";
    }

    /** Behind no proxy that is trusted. */
    public static class NobodyTrusted extends StrictProfile {
        @Override
        String more() {
            return "trusted-proxies: []\nunlimited: []\n";
        }
    }
}
