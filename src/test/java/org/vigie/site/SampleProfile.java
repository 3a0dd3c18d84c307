package org.vigie.site;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** Runs the engine with {@link SampleBeans} in place of what crawling and searching would find. */
public class SampleProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SampleBeans.class, SampleDoctor.class);
    }
}
