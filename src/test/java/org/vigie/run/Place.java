package org.vigie.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** A folder with an operator's files and an engine's data; at first the files are the project's own. */
public record Place(Path root) {

    /** @param root an empty folder */
    public static Place in(Path root) throws IOException {
        Place place = new Place(root);
        copy(Path.of("indexer-config"), place.config());
        Files.writeString(place.instances(), "instances:\n");
        return place;
    }

    /** Crawling in seconds rather than days, for tests that wait for a second crawl. */
    public Place hurried() throws IOException {
        return change("crawl.yaml", "delay: 1s", "delay: 0s")
                .change("crawl.yaml", "every: 1d", "every: 1s")
                .change("crawl.yaml", "first: 5m", "first: 1s")
                .change("crawl.yaml", "at-most: 1d", "at-most: 1s");
    }

    /** Changes one of the operator's files; what is to be changed must be there. */
    Place change(String file, String from, String to) throws IOException {
        Path path = config().resolve(file);
        String text = Files.readString(path);
        assertThat(text).containsOnlyOnce(from);
        Files.writeString(path, text.replace(from, to));
        return this;
    }

    /** The same files and data in another folder. */
    Place copyTo(Path otherRoot) throws IOException {
        copy(root, otherRoot);
        return new Place(otherRoot);
    }

    public Path instances() {
        return root.resolve("instances.yaml");
    }

    Path config() {
        return root.resolve("indexer-config");
    }

    public Path data() {
        return root.resolve("data");
    }

    /** For the engine's command line. */
    List<String> settings() {
        return List.of("-Dvigie.instances=" + instances(), "-Dvigie.config=" + config(), "-Dvigie.data=" + data());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes unused) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes unused) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
