package org.vigie.admin;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The word an engine leaves in its data folder of where its management port is. */
public final class ManagementAddress {

    private final Path file;

    public ManagementAddress(Path data) {
        file = data.resolve("management");
    }

    public void leave(URI address) throws IOException {
        Files.writeString(file, address + "\n");
    }

    /** To be called when the engine ends; one that is killed leaves it behind, and nobody answers there. */
    public void take() throws IOException {
        Files.deleteIfExists(file);
    }

    Optional<URI> find() throws IOException {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        String written = Files.readString(file).strip();
        return written.matches("http://[^/\\s]+:[0-9]+") ? Optional.of(URI.create(written)) : Optional.empty();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
