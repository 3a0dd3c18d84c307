package org.vigie;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.Optional;
import org.vigie.config.Mistake;
import org.vigie.config.Mistakes;

/** Where the operator's files and the data are; read from the usual Quarkus sources before Quarkus itself is there. */
record Settings(Path instances, Path config, Path data) {

    static final String DATA = "vigie.data";
    static final String INSTANCES = "vigie.instances";

    /** @throws org.vigie.config.ConfigException if a setting is empty */
    static Settings read() {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        Mistakes mistakes = new Mistakes();
        Settings settings = new Settings(
                path(config, INSTANCES, mistakes),
                path(config, "vigie.config", mistakes),
                path(config, DATA, mistakes));
        mistakes.throwIfAny();
        return settings;
    }

    private static Path path(SmallRyeConfig config, String name, Mistakes mistakes) {
        Optional<Path> path = config.getOptionalValue(name, Path.class);
        if (path.isEmpty()) {
            mistakes.add(new Mistake("Settings", 0, name, "must not be empty"));
        }
        return path.map(Path::toAbsolutePath).map(Path::normalize).orElse(null);
    }
}
