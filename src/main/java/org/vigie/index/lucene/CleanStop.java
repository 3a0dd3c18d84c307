package org.vigie.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;

/**
 * Remembers how the files of an index were left when the engine last stopped in order. As long as they are so, to read all of
 * them for their checksums, which takes a second per gigabyte, would only tell what was known then.
 */
final class CleanStop {

    private final Path note;

    /** @param root of the generations */
    CleanStop(Path root) {
        this.note = root.resolve("stopped");
    }

    /** To be called when nothing writes there any more. */
    void remember(Path folder) throws IOException {
        Files.write(note, state(folder));
    }

    /** Whether nothing has happened to the files since; tells it once, so that after a crash the answer is no. */
    boolean isUnchanged(Path folder) throws IOException {
        try {
            List<String> then = Files.readAllLines(note);
            Files.delete(note);
            return then.equals(state(folder));
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    private static List<String> state(Path folder) throws IOException {
        List<String> state = new ArrayList<>(List.of(folder.getFileName().toString()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    state.add(name + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
                }
            }
        }
        return state;
    }
}
