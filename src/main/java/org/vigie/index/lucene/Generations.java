package org.vigie.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jboss.logging.Logger;

/**
 * The generations of the index: folders {@code generation-N} under one root, of which the file {@code current} names the one
 * in use. An index of another schema, or a damaged one, is rebuilt from its stored sources as the next generation, and only
 * then switched to; so a crash at any point leaves a whole generation in use.
 */
final class Generations {

    /** Keys of Lucene's commit user data. */
    static final String SCHEMA_KEY = "schema";

    static final String COMMIT_KEY = "commit";

    private static final Logger LOG = Logger.getLogger(Generations.class);
    private static final String PREFIX = "generation-";
    private static final String DAMAGED_PREFIX = "damaged-";

    private final Path root;
    private final DocumentMapper documents;
    private final CleanStop cleanStop;
    private Path opened;

    Generations(Path root, DocumentMapper documents) {
        this.root = root;
        this.cleanStop = new CleanStop(root);
        this.documents = documents;
    }

    /** The folder of a sound index of today's schema; an empty one where there was nothing to keep. */
    Path open() throws IOException {
        opened = sound();
        return opened;
    }

    /** To be called when the index is closed, all is committed, and nothing was found wrong with it. */
    void stopped() throws IOException {
        cleanStop.remember(opened);
    }

    private Path sound() throws IOException {
        Files.createDirectories(root);
        Path pointer = root.resolve("current");
        Path current =
                Files.exists(pointer) ? root.resolve(Files.readString(pointer).strip()) : null;
        deleteAll(PREFIX, current);
        if (current == null || !Files.isDirectory(current)) {
            return switchTo(root.resolve(PREFIX + 1));
        }
        return switch (examine(current, cleanStop.isUnchanged(current))) {
            case Condition.Sound sound -> current;
            case Condition.OtherSchema other -> rebuild(current, other);
            case Condition.Damaged damaged -> salvage(current, damaged);
        };
    }

    private sealed interface Condition {
        record Sound() implements Condition {}

        record OtherSchema(String version, String lastCommit) implements Condition {}

        record Damaged(String why) implements Condition {}
    }

    /** Reads every file once to compare its checksum, unless the files are known to be as they were. */
    private static Condition examine(Path folder, boolean unchanged) {
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return directory.listAll().length == 0
                        ? new Condition.Sound()
                        : new Condition.Damaged("it has files but no readable commit");
            }
            String damage = unchanged ? null : damage(directory);
            if (damage != null) {
                return new Condition.Damaged(damage);
            }
            Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
            String version = data.getOrDefault(SCHEMA_KEY, "0");
            return version.equals(String.valueOf(Schema.VERSION))
                    ? new Condition.Sound()
                    : new Condition.OtherSchema(version, data.getOrDefault(COMMIT_KEY, "0"));
        } catch (IOException | RuntimeException unreadable) {
            return new Condition.Damaged(unreadable.toString());
        }
    }

    /** Null if there is none. */
    private static String damage(Directory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            CheckIndex.Status status = check.checkIndex();
            return status.clean
                    ? null
                    : status.numBadSegments + " of " + status.numSegments
                            + " segments fail their checksums, or the list of segments is unreadable";
        }
    }

    private Path rebuild(Path old, Condition.OtherSchema other) throws IOException {
        Path next = next(old);
        long copied = copySources(old, next, other.lastCommit());
        LOG.infof(
                "The index was of schema %s; rebuilt %d items from their stored sources for schema %d.",
                other.version(), copied, Schema.VERSION);
        switchTo(next);
        delete(old);
        return next;
    }

    /** What was salvaged begins at commit 0, so that the crawler puts everything it knows of once more. */
    private Path salvage(Path old, Condition.Damaged damaged) throws IOException {
        Path next = next(old);
        long copied = copySources(old, next, "0");
        switchTo(next);
        deleteAll(DAMAGED_PREFIX, null);
        Path aside = root.resolve(old.getFileName().toString().replace(PREFIX, DAMAGED_PREFIX));
        Files.move(old, aside);
        LOG.warnf(
                "The index was damaged (%s). Set it aside as %s, rebuilt %d items from stored sources; the rest is crawled anew.",
                damaged.why(), aside, copied);
        return next;
    }

    private long copySources(Path from, Path to, String lastCommit) throws IOException {
        delete(to);
        try (Directory source = FSDirectory.open(from);
                Directory target = FSDirectory.open(to);
                IndexWriter writer = new IndexWriter(target, WriterSettings.of())) {
            long copied = new StoredSources(source).copyTo(writer, documents);
            writer.setLiveCommitData(commitData(lastCommit).entrySet());
            writer.commit();
            return copied;
        }
    }

    static Map<String, String> commitData(String commit) {
        return Map.of(SCHEMA_KEY, String.valueOf(Schema.VERSION), COMMIT_KEY, commit);
    }

    /** The number of the last commit. */
    static long commitOf(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(COMMIT_KEY)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    private Path next(Path generation) {
        return root.resolve(
                PREFIX + (Integer.parseInt(generation.getFileName().toString().substring(PREFIX.length())) + 1));
    }

    private Path switchTo(Path generation) throws IOException {
        Files.createDirectories(generation);
        Path pointer = Files.writeString(root.resolve("current.new"), generation.getFileName() + "\n");
        Files.move(
                pointer, root.resolve("current"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return generation;
    }

    /** What a crash left between building and switching, or between switching and deleting, goes this way too. */
    private void deleteAll(String prefix, Path butThis) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(
                            path -> path.getFileName().toString().startsWith(prefix))
                    .toList()) {
                if (!folder.equals(butThis)) {
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
