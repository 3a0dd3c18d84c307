package org.vigie.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.bench.corpus.GeneratedVideos;
import org.vigie.index.lucene.Schema;

/** A data folder with so many generated videos in its index, kept from run to run while it would be filled the same. */
record CorpusFolder(Path path, int videos) {

    private static final String FILLED = "filled.json";
    private static final String STAMP = "filled-with";

    static CorpusFolder of(Path data, int videos) throws IOException {
        Path path = data.resolve("bench").resolve("search-" + videos);
        Files.createDirectories(path);
        Files.writeString(path.resolve("instances.yaml"), "instances:\n");
        return new CorpusFolder(path, videos);
    }

    boolean isFilled() throws IOException {
        Path stamp = path.resolve(STAMP);
        return Files.exists(stamp) && Files.readString(stamp).equals(stamp());
    }

    void empty() throws IOException {
        Files.deleteIfExists(path.resolve(STAMP));
        delete(path.resolve("index"));
        delete(path.resolve("db"));
    }

    /** How it was filled. */
    Path figures() {
        return path.resolve(FILLED);
    }

    /** To be called when all is in it and nobody has it open. */
    void filled() throws IOException {
        Files.writeString(path.resolve(STAMP), stamp());
    }

    private String stamp() {
        return videos + " videos of generator " + GeneratedVideos.VERSION + ", schema " + Schema.VERSION + "\n";
    }

    /** A folder to write in: the same files under other names, as far as they are Lucene's, which never changes one. */
    Path copy() throws IOException {
        Path copy = path.resolveSibling(path.getFileName() + "-writing");
        delete(copy);
        Path index = path.resolve("index");
        List<Path> files;
        try (Stream<Path> all = Files.walk(index)) {
            files = all.toList();
        }
        for (Path file : files) {
            Path other = copy.resolve("index").resolve(index.relativize(file).toString());
            String name = file.getFileName().toString();
            if (Files.isDirectory(file)) {
                Files.createDirectories(other);
            } else if (name.startsWith("_")) {
                Files.createLink(other, file);
            } else if (!name.equals("write.lock")) {
                Files.copy(file, other);
            }
        }
        Files.writeString(copy.resolve("instances.yaml"), "instances:\n");
        return copy;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
