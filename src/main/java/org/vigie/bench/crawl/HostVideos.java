package org.vigie.bench.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.vigie.bench.BackgroundVideos;
import org.vigie.catalog.Host;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Video;
import org.vigie.demo.FakeActor;
import org.vigie.demo.FakeAnswers;
import org.vigie.demo.FakeAnswers.Numbered;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.FakeVideo.Label;
import org.vigie.demo.FakeVideo.Labels;
import org.vigie.demo.Privacy;

/**
 * The videos of one simulated host. Whole pages of the list in the order of creation are made before anything is measured
 * and kept packed; all else is made when it is asked for, so that nothing else is kept.
 */
final class HostVideos {

    static final int PAGE = 100;
    static final int VIDEOS_A_CHANNEL = 50;

    /** What a list gives. */
    record Body(byte[] bytes, boolean packed) {}

    /** Videos are made from a number; in the order of creation, as {@code createdAt} sorts them. */
    private record Row(int number, Instant published) {}

    private final Host host;
    private final FakeAnswers answers;
    private final BackgroundVideos texts;
    private final int firstNumber;
    private final Duration later;
    private final List<Row> byNumber = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<byte[]> pages = new ArrayList<>();
    private Body newest;

    /**
     * @param firstNumber of its first text among those of the whole federation
     * @param later what is added to the dates of the texts, which end at a fixed one
     */
    HostVideos(Host host, FakeAnswers answers, BackgroundVideos texts, int firstNumber, Duration later) {
        this.host = host;
        this.answers = answers;
        this.texts = texts;
        this.firstNumber = firstNumber;
        this.later = later;
    }

    static int channelsOf(int videos) {
        return 1 + (videos - 1) / VIDEOS_A_CHANNEL;
    }

    /** Makes so many videos and the pages that list them. */
    synchronized void fill(int count) {
        for (int number = 0; number < count; number++) {
            byNumber.add(new Row(
                    number,
                    texts.video(firstNumber + number).dates().published().plus(later)));
        }
        rows.addAll(byNumber);
        rows.sort(Comparator.comparing(Row::published).thenComparing(Row::number));
        for (int start = 0; start < count; start += PAGE) {
            pages.add(packed(page(start, PAGE)));
        }
    }

    /** Publishes one more, now. */
    synchronized UUID publish(Instant now) {
        int number = rows.size();
        Row row = new Row(number, now);
        byNumber.add(row);
        rows.add(row);
        pages.clear();
        newest = null;
        return uuid(number);
    }

    synchronized int count() {
        return rows.size();
    }

    /** All pages as they are sent, packed. */
    synchronized List<byte[]> pages() {
        return List.copyOf(pages);
    }

    synchronized Body listed(int start, int count) {
        boolean kept = count == PAGE && start % PAGE == 0 && start / PAGE < pages.size();
        return kept ? new Body(pages.get(start / PAGE), true) : new Body(page(start, count), false);
    }

    /** From the last published on. */
    synchronized Body newest(int start, int count) {
        if (start > 0) {
            return new Body(newestPage(start, count), false);
        }
        if (newest == null) {
            newest = new Body(newestPage(start, count), false);
        }
        return newest;
    }

    synchronized Optional<byte[]> details(UUID uuid) {
        int number = (int) (uuid.getMostSignificantBits() >>> 32);
        boolean there = number >= 0 && number < rows.size() && uuid(number).equals(uuid);
        return there ? Optional.of(answers.details(video(byNumber.get(number)))) : Optional.empty();
    }

    private byte[] page(int start, int count) {
        int from = Math.min(start, rows.size());
        int to = Math.min(start + count, rows.size());
        return answers.page(
                rows.size(), rows.subList(from, to).stream().map(this::video).toList());
    }

    private byte[] newestPage(int start, int count) {
        int to = Math.max(0, rows.size() - start);
        int from = Math.max(0, to - count);
        return answers.page(
                rows.size(),
                rows.subList(from, to).reversed().stream().map(this::video).toList());
    }

    private Numbered video(Row row) {
        Video text = texts.video(firstNumber + row.number());
        int channel = row.number() / VIDEOS_A_CHANNEL;
        return new Numbered(
                1 + row.number(),
                new FakeVideo(
                        host,
                        uuid(row.number()),
                        text.text().name(),
                        text.text().description(),
                        text.text().tags(),
                        labels(text.labels()),
                        text.sensitivity().sensitive(),
                        text.seconds(),
                        // A live on air would be asked about every few minutes; the rhythm of lives is not what is
                        // measured.
                        false,
                        new FakeVideo.Counts(
                                text.counters().views(),
                                text.counters().likes(),
                                text.counters().dislikes()),
                        row.published(),
                        null,
                        channel(channel),
                        owner(channel),
                        List.of(),
                        Privacy.PUBLIC));
    }

    static FakeActor channel(int number) {
        return new FakeActor("channel_" + number, "Channel " + number);
    }

    static FakeActor owner(int channel) {
        return new FakeActor("owner_" + channel, "Owner " + channel);
    }

    /** Its number can be read from it, so that no map is needed; the rest is the host's. */
    private UUID uuid(int number) {
        UUID rest = UUID.nameUUIDFromBytes(host.name().getBytes(StandardCharsets.UTF_8));
        long low = rest.getLeastSignificantBits() ^ (number * 0x9E3779B97F4A7C15L >>> 8);
        return new UUID((long) number << 32 | 0x4000L, low);
    }

    private static Labels labels(Video.Labels labels) {
        return new Labels(label(labels.category()), label(labels.licence()), label(labels.language()));
    }

    private static <T> Label<T> label(Labelled<T> label) {
        return new Label<>(label.id(), label.label());
    }

    /** As the proxies before PeerTube pack by default: quickly. */
    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 6);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
