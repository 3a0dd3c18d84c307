package org.vigie;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.admin.ManagementAddress;

/** The engine from when it listens to its end: leaves word in the data folder where commands like {@code crawl} find it. */
@Singleton
@Unremovable
public class Running implements QuarkusApplication {

    private final HttpServer server;
    private final ManagementAddress address;
    private final String host;
    private final int configuredPort;

    Running(
            HttpServer server,
            @ConfigProperty(name = "vigie.data") Path data,
            @ConfigProperty(name = "quarkus.management.host") String host,
            @ConfigProperty(name = "quarkus.management.port") int configuredPort) {
        this.server = server;
        this.address = new ManagementAddress(data);
        this.host = host;
        this.configuredPort = configuredPort;
    }

    @Override
    public int run(String... arguments) throws IOException {
        // Quarkus tells it only if it is another than was asked for.
        int port = server.getManagementPort() > 0 ? server.getManagementPort() : configuredPort;
        address.leave(URI.create("http://" + reachable(host) + ":" + port));
        try {
            Quarkus.waitForExit();
        } finally {
            address.take();
        }
        return 0;
    }

    /** Whoever listens everywhere is reached at the machine's own address. */
    private static String reachable(String host) {
        return switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::", "[::]" -> "[::1]";
            default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        };
    }
}
