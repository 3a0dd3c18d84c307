package org.vigie.bench.speed;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Connects to PostgreSQL by its driver, which is fetched with it and no part of Vigie. */
final class PostgreSqlDriver {

    private final Driver driver;

    private PostgreSqlDriver(Driver driver) {
        this.driver = driver;
    }

    static PostgreSqlDriver load() throws IOException {
        try (Stream<Path> files = Files.list(PeerPrograms.POSTGRESQL)) {
            URL[] jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .map(PostgreSqlDriver::url)
                    .toArray(URL[]::new);
            ClassLoader loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
            return new PostgreSqlDriver(ServiceLoader.load(Driver.class, loader)
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no driver in " + PeerPrograms.POSTGRESQL)));
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    /** For many rows at once. */
    Connection toFill(int port) throws SQLException {
        return connect(port, "reWriteBatchedInserts", "true");
    }

    /** Says everything in one text, values included, as PeerTube does. */
    Connection toAsk(int port) throws SQLException {
        return connect(port, "preferQueryMode", "simple");
    }

    private Connection connect(int port, String setting, String value) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("sslmode", "disable");
        properties.setProperty(setting, value);
        return driver.connect("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }
}
