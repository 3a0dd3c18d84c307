package org.vigie.bench.corpus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.vigie.bench.Language;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Host;
import org.vigie.catalog.Picture;

/** The channels that videos are of, each made anew from its number whenever it is needed. */
final class Makers {

    static final int HOSTS = 1_500;

    /** Words of all languages together. */
    private static final int VOCABULARY = 300_000;

    private static final int SMALLEST_VOCABULARY = 4_000;
    private static final int MOST_CHANNELS = 1_000_000;
    private static final int TOPICS_OF_A_CHANNEL = 3;
    private static final double WITH_FOOTER = 0.3;
    private static final double WITH_PICTURE = 0.3;
    private static final List<Integer> AVATAR_SIZES = List.of(48, 120);
    private static final List<String> KINDS_OF_HOST = List.of("video", "tube", "peertube", "media", "tv", "videos");
    private static final Instant PICTURED = Instant.parse("2025-03-04T05:06:07Z");

    private final long seed;
    private final List<Language> languages = Language.all();
    private final int shares = languages.stream().mapToInt(Language::share).sum();
    private final List<Host> hosts = new ArrayList<>();

    /**
     * What its videos have in common.
     *
     * @param topics what they may be about
     * @param footer written below their descriptions; null if there is none
     */
    record Maker(Host host, Language language, List<Prose> topics, Actor channel, Actor account, String footer) {}

    Makers(long seed) {
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < HOSTS; i++) {
            String kind = KINDS_OF_HOST.get(random.nextInt(KINDS_OF_HOST.size()));
            hosts.add(Host.of(kind + "." + latin(random) + i + ".example"));
        }
    }

    List<Host> hosts() {
        return List.copyOf(hosts);
    }

    Maker maker(int number) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L);
        // A few hosts have most channels: the largest about three in a hundred.
        Host host = hosts.get((int) (HOSTS * Math.pow(random.nextDouble(), 2.5)));
        Language language = language(random);
        List<Prose> topics = new ArrayList<>();
        for (int left = random.nextInt(1, TOPICS_OF_A_CHANNEL + 1); left > 0; left--) {
            topics.add(prose(language, random.nextInt(Prose.TOPICS)));
        }
        Prose prose = topics.getFirst();
        String name = latin(random).toLowerCase(Locale.ROOT) + "_" + number;
        String displayName = prose.phrase(random.nextInt(1, 4), 0.1, random);
        String owner = prose.phrase(random.nextInt(1, 3), 0, random);
        String footer = random.nextDouble() < WITH_FOOTER ? footer(prose, random) : null;
        Actor channel = new Actor(
                number, name, displayName, host, "https://" + host + "/video-channels/" + name, avatars(host, random));
        Actor account = new Actor(
                MOST_CHANNELS + number,
                name + "_owner",
                owner,
                host,
                "https://" + host + "/accounts/" + name + "_owner",
                avatars(host, random));
        return new Maker(host, language, topics, channel, account, footer);
    }

    Language language(SplittableRandom random) {
        int at = random.nextInt(shares);
        for (Language language : languages) {
            at -= language.share();
            if (at < 0) {
                return language;
            }
        }
        throw new IllegalStateException("the shares of the languages changed");
    }

    private Prose prose(Language language, int topic) {
        int vocabulary = Math.max(SMALLEST_VOCABULARY, (int) ((long) VOCABULARY * language.share() / shares));
        return new Prose(language, vocabulary, topic);
    }

    private String latin(SplittableRandom random) {
        return languages.getFirst().invented(random, VOCABULARY);
    }

    /** What somebody pastes below all of their videos. */
    private static String footer(Prose prose, SplittableRandom random) {
        StringBuilder footer = new StringBuilder(prose.phrase(random.nextInt(5, 20), 0.4, random));
        for (int left = random.nextInt(1, 4); left > 0; left--) {
            footer.append("\n").append(link(prose, random));
        }
        return footer.toString();
    }

    static String link(Prose prose, SplittableRandom random) {
        String site = Integer.toString(random.nextInt(1_000, 50_000), 36);
        String page = prose.language().joined() ? "" : prose.contentWord(random) + "-" + prose.contentWord(random);
        return "https://" + site + ".example/" + page;
    }

    private static List<Picture> avatars(Host host, SplittableRandom random) {
        if (random.nextDouble() >= WITH_PICTURE) {
            return List.of();
        }
        List<Picture> avatars = new ArrayList<>();
        for (int size : AVATAR_SIZES) {
            String path = "/lazy-static/avatars/" + uuid(random) + ".png";
            avatars.add(new Picture(path, "https://" + host + path, size, size, PICTURED, PICTURED));
        }
        return avatars;
    }

    static UUID uuid(SplittableRandom random) {
        return new UUID((random.nextLong() & ~0xf000L) | 0x4000L, random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
