package org.vigie;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.nio.file.Path;

/** Makes a data folder this process's own, and starts the engine in it. */
final class Launch {

    private static final String MANAGEMENT_PORT = "quarkus.management.port";
    private static final int USUAL_MANAGEMENT_PORT = 9000;
    private static final String FREE = "0";

    /** Held until the process ends. */
    @SuppressWarnings("unused")
    private static DataFolder held;

    private Launch() {}

    static void hold(Path data) throws DataFolder.Unusable {
        held = DataFolder.hold(data);
    }

    /** Where whoever starts it says, for everybody; returns when it was stopped. */
    static void openly(Settings settings, Configuration.Files files) throws Ports.Unusable {
        Ports.mustBeUsable(ConfigUtils.configBuilder().build());
        prepare(settings, files);
        Quarkus.run(Running.class);
    }

    /** A demo beside an engine that runs in earnest shall not fail for a port that nobody looks at. */
    static void besideAnother() {
        if (ConfigUtils.configBuilder().build().getValue(MANAGEMENT_PORT, Integer.class) == USUAL_MANAGEMENT_PORT) {
            System.setProperty(MANAGEMENT_PORT, FREE);
        }
    }

    /** On free ports that only this machine reaches, and what it says apart from what was measured. */
    static void quietly(Settings settings, Class<? extends QuarkusApplication> application, String... arguments) {
        System.setProperty("quarkus.http.host", "127.0.0.1");
        System.setProperty("quarkus.http.port", FREE);
        System.setProperty(MANAGEMENT_PORT, FREE);
        System.setProperty("quarkus.log.console.stderr", "true");
        prepare(settings, Configuration.read(settings.instances(), settings.config()));
        Quarkus.run(application, arguments);
    }

    private static void prepare(Settings settings, Configuration.Files files) {
        System.setProperty(Settings.INSTANCES, settings.instances().toString());
        // H2 takes absolute paths only.
        System.setProperty(Settings.DATA, settings.data().toString());
        // Quartz reads the size of its pool before any bean is there.
        System.setProperty(
                "quarkus.quartz.thread-count", String.valueOf(files.crawl().hostsInParallel()));
    }
}
