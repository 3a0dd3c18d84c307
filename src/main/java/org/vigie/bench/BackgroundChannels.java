package org.vigie.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.vigie.catalog.Account;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;

/** Channels that background videos are of, each made anew from its number whenever it is needed. */
final class BackgroundChannels {

    private static final int HOSTS = 300;
    private static final int MAX_NUMBER = 100_000;
    private static final double WITH_FOOTER = 0.34;
    private static final double WITH_DESCRIPTION = 0.7;
    private static final Instant OLDEST = Instant.parse("2018-11-01T00:00:00Z");
    private static final List<String> KINDS_OF_HOST = List.of("video", "tube", "peertube", "media", "tv");

    private final long seed;
    private final List<Language> languages;
    private final int shares;
    private final List<Host> hosts;

    /**
     * What its videos have in common.
     *
     * @param footer written below their descriptions; null if there is none
     */
    record Maker(Host host, Language language, Actor channel, Actor account, String footer) {}

    BackgroundChannels(long seed, List<Language> languages) {
        this.seed = seed;
        this.languages = languages;
        this.shares = languages.stream().mapToInt(Language::share).sum();
        this.hosts = hosts(new SplittableRandom(seed), languages.getFirst());
    }

    private static List<Host> hosts(SplittableRandom random, Language language) {
        List<Host> hosts = new ArrayList<>();
        for (int i = 0; i < HOSTS; i++) {
            String kind = KINDS_OF_HOST.get(random.nextInt(KINDS_OF_HOST.size()));
            hosts.add(Host.of(kind + "." + language.invented(random) + i + ".example"));
        }
        return List.copyOf(hosts);
    }

    Maker maker(int number) {
        SplittableRandom random = random(number);
        Host host = hosts.get((int) (HOSTS * Math.pow(random.nextDouble(), 2)));
        Language language = language(random);
        String name = languages.getFirst().invented(random).toLowerCase(Locale.ROOT) + "_" + number;
        String displayName = language.phrase(random.nextInt(1, 4), 0.1, random);
        String owner = language.phrase(random.nextInt(1, 3), 0, random);
        String footer = random.nextDouble() < WITH_FOOTER ? footer(language, random) : null;
        return new Maker(
                host,
                language,
                actor(number, name, displayName, host, "video-channels"),
                actor(number + MAX_NUMBER, name + "_owner", owner, host, "accounts"),
                footer);
    }

    Channel channel(int number, int videos) {
        Maker maker = maker(number);
        SplittableRandom random = random(-1 - number);
        String description = random.nextDouble() < WITH_DESCRIPTION
                ? maker.language().phrase(random.nextInt(5, 40), 0.4, random)
                : null;
        Instant created = OLDEST.plus(Duration.ofHours(random.nextInt(8 * 365 * 24)));
        return new Channel(
                maker.channel(),
                description,
                null,
                BackgroundVideos.logNormal(random, 15, 1.5),
                0,
                videos,
                created,
                created,
                List.of(),
                new Account(maker.account(), null, 0, 0, created, created));
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

    private static String footer(Language language, SplittableRandom random) {
        return language.phrase(random.nextInt(4, 16), 0.4, random) + "\n" + link(language, random);
    }

    static String link(Language language, SplittableRandom random) {
        String path = language.joined() ? "" : language.contentWord(random);
        return "https://" + Integer.toString(random.nextInt(1_000, 50_000), 36) + ".example/" + path;
    }

    private static Actor actor(int id, String name, String displayName, Host host, String pages) {
        return new Actor(id, name, displayName, host, "https://" + host + "/" + pages + "/" + name, List.of());
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L);
    }
}
