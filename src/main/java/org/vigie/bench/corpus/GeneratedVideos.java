package org.vigie.bench.corpus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.bench.corpus.Makers.Maker;
import org.vigie.catalog.Host;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Thumbnails;
import org.vigie.catalog.Video;

/**
 * Any number of videos, as long and as alike as those of the federation: about 3,400 bytes each as the API gives them. Each
 * is made from its number alone, and the first ones are the same however many there are.
 */
public final class GeneratedVideos {

    /** Raised with every change that makes other videos or other questions. */
    public static final int VERSION = 1;

    public static final Instant NEWEST = Instant.parse("2026-11-01T00:00:00Z");

    private static final Duration SPAN = Duration.ofDays(8 * 365);

    private static final long SEED = 20261101;
    private static final int FIRST_CHANNELS = 40;
    private static final int VIDEOS_A_CHANNEL = 17;

    private static final double NO_DESCRIPTION = 0.12;
    private static final double LINKED = 0.3;
    private static final double NO_LANGUAGE = 0.1;
    private static final double WRONG_LANGUAGE = 0.05;
    private static final double NO_CATEGORY = 0.15;
    private static final double NO_LICENCE = 0.45;
    private static final double SENSITIVE = 0.03;
    private static final double LIVE = 0.02;
    private static final double FUNCTION_WORDS_OF_NAMES = 0.25;
    private static final double FUNCTION_WORDS = 0.4;
    private static final int MEDIAN_WORDS = 60;
    private static final double SPREAD_OF_WORDS = 0.85;
    private static final int MOST_WORDS = 800;
    private static final int MEDIAN_SECONDS = 480;
    private static final int MEDIAN_VIEWS = 60;

    private static final List<String> CATEGORIES =
            List.of(("Music,Films,Vehicles,Art,Sports,Travels,Gaming,People,Comedy,Entertainment,News & Politics,"
                            + "How To,Education,Activism,Science & Technology,Animals,Kids,Food")
                    .split(","));

    private static final List<String> LICENCES = List.of(
            "Attribution",
            "Attribution - Share Alike",
            "Attribution - No Derivatives",
            "Attribution - Non Commercial",
            "Attribution - Non Commercial - Share Alike",
            "Attribution - Non Commercial - No Derivatives",
            "Public Domain Dedication");

    private final Makers makers = new Makers(SEED);

    /** The first so many. */
    public Stream<Video> first(int videos) {
        return IntStream.range(0, videos).mapToObj(this::video);
    }

    public List<Host> hosts() {
        return makers.hosts();
    }

    public Video video(int number) {
        SplittableRandom random = random(number);
        Maker maker = maker(random, number);
        UUID uuid = Makers.uuid(random);
        Prose prose = maker.topics().get(random.nextInt(maker.topics().size()));
        String name = prose.written(nameWords(prose, random));
        String description = random.nextDouble() < NO_DESCRIPTION ? null : description(prose, maker, random);
        List<String> tags = tags(prose, random);
        Instant published = NEWEST.minusSeconds((long) (SPAN.toSeconds() * Math.pow(random.nextDouble(), 1.5)));
        boolean live = random.nextDouble() < LIVE;
        return new Video(
                maker.host(),
                uuid,
                number + 1,
                "https://" + maker.host() + "/videos/watch/" + uuid,
                "/videos/embed/" + uuid,
                new Video.Text(name, description, true, tags),
                labels(maker, random),
                new Video.Dates(published, published.plusSeconds(60), published, null),
                new Video.Sensitivity(random.nextDouble() < SENSITIVE, 0, null),
                live ? 0 : Math.clamp(logNormal(random, MEDIAN_SECONDS, 1.2), 5, 36_000),
                live,
                counters(random),
                thumbnails(maker.host(), uuid, random),
                maker.account(),
                maker.channel(),
                published.plusSeconds(3_600));
    }

    /** The words of a video's name, which where words are joined its text no longer tells. */
    List<String> nameWords(int number) {
        SplittableRandom random = random(number);
        Maker maker = maker(random, number);
        Makers.uuid(random);
        return nameWords(maker.topics().get(random.nextInt(maker.topics().size())), random);
    }

    private static List<String> nameWords(Prose prose, SplittableRandom random) {
        return prose.words(random.nextInt(3, 13), FUNCTION_WORDS_OF_NAMES, random);
    }

    private static SplittableRandom random(int number) {
        return new SplittableRandom(SEED + number * 0xBF58476D1CE4E5B9L);
    }

    /** Older channels have more videos: each video is of any channel that was there when it came. */
    private Maker maker(SplittableRandom random, int number) {
        return makers.maker(random.nextInt(FIRST_CHANNELS + number / VIDEOS_A_CHANNEL));
    }

    private static String description(Prose prose, Maker maker, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int left = Math.clamp(logNormal(random, MEDIAN_WORDS, SPREAD_OF_WORDS), 3, MOST_WORDS);
        while (left > 0) {
            int sentence = Math.min(left, random.nextInt(5, 18));
            text.append(prose.phrase(sentence, FUNCTION_WORDS, random));
            left -= sentence;
            text.append(prose.language().joined() ? "。" : random.nextInt(5) == 0 ? ".\n" : ". ");
        }
        if (random.nextDouble() < LINKED) {
            text.append("\n").append(Makers.link(prose, random));
        }
        if (maker.footer() != null) {
            text.append("\n\n").append(maker.footer());
        }
        return text.toString();
    }

    private static List<String> tags(Prose prose, SplittableRandom random) {
        List<String> tags = new ArrayList<>();
        for (int left = random.nextInt(6); left > 0; left--) {
            tags.add(prose.contentWord(random));
        }
        return List.copyOf(tags);
    }

    private Video.Labels labels(Maker maker, SplittableRandom random) {
        double kind = random.nextDouble();
        var labelled = kind < NO_LANGUAGE + WRONG_LANGUAGE ? makers.language(random) : maker.language();
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

    private static Thumbnails thumbnails(Host host, UUID uuid, SplittableRandom random) {
        Picture small = picture(host, "thumbnails", Makers.uuid(random), 280, 157);
        Picture large = picture(host, "previews", uuid, 850, 480);
        return new Thumbnails(small, large, List.of(small, large));
    }

    private static Picture picture(Host host, String folder, UUID name, int width, int height) {
        String path = "/lazy-static/" + folder + "/" + name + ".jpg";
        return new Picture(path, "https://" + host + path, width, height, null, null);
    }

    private static long logNormal(SplittableRandom random, double median, double sigma) {
        // The sum of twelve even numbers is near enough to a normal one.
        double normal = random.doubles(12).sum() - 6;
        return Math.round(median * Math.exp(sigma * normal));
    }
}
