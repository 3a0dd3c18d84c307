package org.vigie.appraisal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Host;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Thumbnails;
import org.vigie.catalog.Video;

/** Videos of a table of texts: name, description, tags, views, likes, parted by ¦; the last ones may be left out. */
final class TextTable {

    private static final Host HOST = Host.of("tube.meadow.example");
    private static final Actor ACTOR = new Actor(1, "anna", "Anna", HOST, "https://" + HOST + "/a/anna", List.of());
    private static final Instant DAY = Instant.parse("2026-05-01T12:00:00Z");

    private TextTable() {}

    static List<Video> read(String resource) {
        try (InputStream in = TextTable.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(TextTable::video)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Video video(String row) {
        String[] cells = Arrays.copyOf(row.split("¦"), 5);
        List<String> tags = cells[2] == null || cells[2].isBlank()
                ? List.of()
                : Arrays.stream(cells[2].split(",")).map(String::strip).toList();
        String description =
                cells[1] == null || cells[1].isBlank() ? null : cells[1].strip().replace("\\n", "\n");
        long views = cells[3] == null ? 100 : Long.parseLong(cells[3].strip());
        long likes = cells[4] == null ? 9 : Long.parseLong(cells[4].strip());
        UUID uuid = UUID.nameUUIDFromBytes(row.getBytes(StandardCharsets.UTF_8));
        return new Video(
                HOST,
                uuid,
                1,
                "https://" + HOST + "/videos/watch/" + uuid,
                "/videos/embed/" + uuid,
                new Video.Text(cells[0].strip(), description, true, tags),
                new Video.Labels(
                        Labelled.unknown(), Labelled.unknown(), Labelled.unknown(), new Labelled<>(1, "Public")),
                new Video.Dates(DAY, DAY, DAY, null),
                Video.Sensitivity.NONE,
                60,
                false,
                new Video.Counters(views, 0, likes, 0, 0),
                Thumbnails.NONE,
                ACTOR,
                ACTOR,
                null);
    }
}
