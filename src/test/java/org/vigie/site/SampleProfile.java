package org.vigie.site;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Runs the engine with {@link SampleBeans}. */
public class SampleProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SampleBeans.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port", "0",
                "quarkus.datasource.jdbc.url", "jdbc:h2:mem:site",
                "quarkus.scheduler.start-mode", "halted",
                "vigie.data", "target/site-test-data");
    }
}
