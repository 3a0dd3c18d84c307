package org.vigie.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the programs of peers lie after Maven has fetched them. */
final class PeerPrograms {

    static final Path CLASSES = Path.of("target/peer/classes");
    static final Path JARS = Path.of("target/peer/lib");
    static final Path POSTGRESQL = Path.of("target/peer/postgresql");

    private static final Path PROJECT = Path.of("src/peer/pom.xml");
    private static final Path PACKED = POSTGRESQL.resolve("postgres-linux-x86_64.txz");

    private PeerPrograms() {}

    /** Fetches and builds them where that wasn't done. */
    static void prepare() throws IOException {
        if (Files.isDirectory(JARS) && Files.exists(PACKED)) {
            return;
        }
        if (!Files.exists(PROJECT)) {
            throw new IOException("There is no " + PROJECT + ": run it in the source tree");
        }
        EngineProcess.run(List.of("mvn", "-B", "-q", "-f", PROJECT.toString(), "package"));
    }

    /** The folder of PostgreSQL's programs, unpacked. */
    static Path postgresql() throws IOException {
        Path unpacked = POSTGRESQL.resolve("unpacked");
        if (!Files.isDirectory(unpacked)) {
            if (!System.getProperty("os.name").equals("Linux")
                    || !System.getProperty("os.arch").equals("amd64")) {
                throw new IOException("PostgreSQL is fetched for Linux on x86-64 only: choose another with --peer");
            }
            Path unpacking = POSTGRESQL.resolve("unpacking");
            CorpusFolder.delete(unpacking);
            Files.createDirectories(unpacking);
            EngineProcess.run(List.of("tar", "-xJf", PACKED.toString(), "-C", unpacking.toString()));
            Files.move(unpacking, unpacked);
        }
        return unpacked.resolve("bin").toAbsolutePath();
    }
}
