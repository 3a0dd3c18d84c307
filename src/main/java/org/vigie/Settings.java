package org.vigie;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;

/** Where the operator's files and the data are; read from the usual Quarkus sources before Quarkus itself is there. */
record Settings(Path instances, Path config, Path data) {

    static final String DATA = "vigie.data";

    static Settings read() {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        return new Settings(
                config.getValue("vigie.instances", Path.class),
                config.getValue("vigie.config", Path.class),
                config.getValue(DATA, Path.class));
    }
}
