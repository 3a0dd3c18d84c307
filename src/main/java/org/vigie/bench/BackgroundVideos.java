package org.vigie.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.bench.BackgroundChannels.Maker;
import org.vigie.catalog.Item;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Thumbnails;
import org.vigie.catalog.Video;

/**
 * Any number of generated videos that look to an index like real ones: their languages, lengths, labels and numbers are
 * spread as in the fediverse. Each is made from its number alone, always the same for a seed, so nothing is kept.
 */
public final class BackgroundVideos {

    /** Raised with every change that makes other videos. */
    static final int VERSION = 1;

    private static final Instant NEWEST = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(8 * 365);

    private static final int FIRST_CHANNELS = 20;
    private static final int VIDEOS_A_CHANNEL = 25;

    private static final double NO_DESCRIPTION = 0.12;
    private static final double LINKED = 0.34;
    private static final double NO_LANGUAGE = 0.10;
    private static final double WRONG_LANGUAGE = 0.05;
    private static final double NO_CATEGORY = 0.15;
    private static final double NO_LICENCE = 0.45;
    private static final double SENSITIVE = 0.03;
    private static final double LIVE = 0.02;
    private static final int MEDIAN_WORDS = 40;
    private static final int MEDIAN_SECONDS = 480;
    private static final int MEDIAN_VIEWS = 60;

    private static final List<String> CATEGORIES = List.of(
            "Music",
            "Films",
            "Vehicles",
            "Art",
            "Sports",
            "Travels",
            "Gaming",
            "People",
            "Comedy",
            "Entertainment",
            "News & Politics",
            "How To",
            "Education",
            "Activism",
            "Science & Technology",
            "Animals",
            "Kids",
            "Food");

    private static final List<String> LICENCES = List.of(
            "Attribution",
            "Attribution - Share Alike",
            "Attribution - No Derivatives",
            "Attribution - Non Commercial",
            "Attribution - Non Commercial - Share Alike",
            "Attribution - Non Commercial - No Derivatives",
            "Public Domain Dedication");

    private final long seed;
    private final BackgroundChannels channels;

    public BackgroundVideos(long seed) {
        this.seed = seed;
        this.channels = new BackgroundChannels(seed, Language.all());
    }

    /** So many videos, and the channels they are of. The first ones are the same however many there are. */
    public Stream<Item> items(int videos) {
        Stream<Item> ofChannels = IntStream.range(0, channelsBefore(videos))
                .mapToObj(number -> channels.channel(number, VIDEOS_A_CHANNEL));
        return Stream.concat(ofChannels, IntStream.range(0, videos).mapToObj(this::video));
    }

    /** Channels that were there when this video was published: older ones have more videos. */
    private static int channelsBefore(int video) {
        return video == 0 ? 0 : FIRST_CHANNELS + (video - 1) / VIDEOS_A_CHANNEL;
    }

    /** Counts from 0. */
    public Video video(int number) {
        SplittableRandom random = new SplittableRandom(seed + number * 0xBF58476D1CE4E5B9L);
        Maker maker = channels.maker(random.nextInt(channelsBefore(number + 1)));
        UUID uuid = uuid(random);
        Language language = maker.language();
        String title = language.phrase(random.nextInt(3, 13), 0.25, random);
        String description = random.nextDouble() < NO_DESCRIPTION ? null : description(maker, random);
        Instant published = NEWEST.minusSeconds((long) (SPAN.toSeconds() * Math.pow(random.nextDouble(), 1.5)));
        boolean live = random.nextDouble() < LIVE;
        return new Video(
                maker.host(),
                uuid,
                number + 1,
                "https://" + maker.host() + "/videos/watch/" + uuid,
                "/videos/embed/" + uuid,
                new Video.Text(title, description, true, tags(language, random)),
                labels(language, random),
                new Video.Dates(published, published.plusSeconds(60), published, null),
                new Video.Sensitivity(random.nextDouble() < SENSITIVE, 0, null),
                live ? 0 : Math.clamp(logNormal(random, MEDIAN_SECONDS, 1.2), 5, 36_000),
                live,
                counters(random),
                new Thumbnails(picture(maker, "thumbnails", uuid), picture(maker, "previews", uuid), List.of()),
                maker.account(),
                maker.channel(),
                published.plusSeconds(3_600));
    }

    private static UUID uuid(SplittableRandom random) {
        return new UUID((random.nextLong() & ~0xf000L) | 0x4000L, random.nextLong() >>> 2 | 0x8000000000000000L);
    }

    private static String description(Maker maker, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int left = Math.clamp(logNormal(random, MEDIAN_WORDS, 0.7), 3, 400);
        while (left > 0) {
            int sentence = Math.min(left, random.nextInt(5, 16));
            text.append(maker.language().phrase(sentence, 0.4, random));
            text.append(maker.language().joined() ? "。" : ". ");
            left -= sentence;
        }
        if (random.nextDouble() < LINKED) {
            text.append("\n").append(BackgroundChannels.link(maker.language(), random));
        }
        if (maker.footer() != null) {
            text.append("\n\n").append(maker.footer());
        }
        return text.toString();
    }

    private static List<String> tags(Language language, SplittableRandom random) {
        List<String> tags = new ArrayList<>();
        for (int left = random.nextInt(6); left > 0; left--) {
            tags.add(language.contentWord(random));
        }
        return List.copyOf(tags);
    }

    private Video.Labels labels(Language language, SplittableRandom random) {
        double kind = random.nextDouble();
        Language labelled = kind < NO_LANGUAGE + WRONG_LANGUAGE ? channels.language(random) : language;
        return new Video.Labels(
                random.nextDouble() < NO_CATEGORY ? Labelled.unknown() : oneOf(CATEGORIES, random),
                random.nextDouble() < NO_LICENCE ? Labelled.unknown() : oneOf(LICENCES, random),
                kind < NO_LANGUAGE ? Labelled.unknown() : new Labelled<>(labelled.id(), labelled.label()),
                new Labelled<>(1, "Public"));
    }

    private static Labelled<Integer> oneOf(List<String> labels, SplittableRandom random) {
        int index = random.nextInt(labels.size());
        return new Labelled<>(index + 1, labels.get(index));
    }

    private static Video.Counters counters(SplittableRandom random) {
        long views = logNormal(random, MEDIAN_VIEWS, 2);
        long likes = (long) (views * random.nextDouble(0.08));
        return new Video.Counters(views, 0, likes, (long) (likes * random.nextDouble(0.1)), 0);
    }

    private static Picture picture(Maker maker, String folder, UUID uuid) {
        String path = "/lazy-static/" + folder + "/" + uuid + ".jpg";
        return new Picture(path, "https://" + maker.host() + path, 0, 0, null, null);
    }

    static long logNormal(SplittableRandom random, double median, double sigma) {
        // The sum of twelve even numbers is near enough to a normal one.
        double normal = random.doubles(12).sum() - 6;
        return Math.round(median * Math.exp(sigma * normal));
    }
}
