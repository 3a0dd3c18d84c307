package org.vigie.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.vigie.peertube.PictureBytes;

/**
 * Pictures on disk, each in a file named by the SHA-256 of its url and its type; the oldest go when there is no more room.
 * Losing the folder costs nothing but fetches.
 */
final class PictureCache {

    private static final Logger LOG = Logger.getLogger(PictureCache.class);
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})\\.(jpeg|png|webp|avif|gif)");

    private final Path folder;
    private final long room;
    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>();
    private long taken;

    private record Entry(String type, long size) {}

    private record Found(String key, Entry entry, long written) {}

    /** @param room bytes */
    PictureCache(Path folder, long room) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.room = room;
        for (Found found : list()) {
            entries.put(found.key(), found.entry());
            taken += found.entry().size();
        }
        makeRoom();
    }

    /** By age; leftovers of writes that a crash cut short are thrown away. */
    private List<Found> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparingLong(Found::written))
                    .toList();
        }
    }

    private static Optional<Found> read(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        try {
            if (!name.matches()) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Entry entry = new Entry(name.group(2), attributes.size());
            return Optional.of(new Found(
                    name.group(1), entry, attributes.lastModifiedTime().toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<PictureBytes> get(String url) {
        String key = key(url);
        Entry entry;
        synchronized (this) {
            entry = entries.get(key);
        }
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PictureBytes("image/" + entry.type(), Files.readAllBytes(file(key, entry))));
        } catch (NoSuchFileException goneMeanwhile) {
            forget(key);
            return Optional.empty();
        } catch (IOException e) {
            LOG.warnf("A cached picture couldn't be read: %s", e);
            return Optional.empty();
        }
    }

    /** Does nothing where the disk doesn't take it: the picture is shown all the same. */
    void put(String url, PictureBytes picture) {
        String key = key(url);
        Entry entry = new Entry(picture.mediaType().substring("image/".length()), picture.bytes().length);
        if (entry.size() > room || !FILE.matcher(key + "." + entry.type()).matches()) {
            return;
        }
        try {
            Path unfinished = Files.createTempFile(folder, "unfinished", "");
            Files.write(unfinished, picture.bytes());
            synchronized (this) {
                forget(key);
                Files.move(unfinished, file(key, entry), StandardCopyOption.ATOMIC_MOVE);
                entries.put(key, entry);
                taken += entry.size();
                makeRoom();
            }
        } catch (IOException e) {
            LOG.warnf("A picture couldn't be cached: %s", e);
        }
    }

    private synchronized void forget(String key) {
        Entry old = entries.remove(key);
        taken -= old == null ? 0 : old.size();
    }

    private synchronized void makeRoom() throws IOException {
        while (taken > room) {
            Map.Entry<String, Entry> oldest = entries.pollFirstEntry();
            taken -= oldest.getValue().size();
            Files.deleteIfExists(file(oldest.getKey(), oldest.getValue()));
        }
    }

    private Path file(String key, Entry entry) {
        return folder.resolve(key + "." + entry.type());
    }

    private static String key(String url) {
        return HexFormat.of().formatHex(sha256(url.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
