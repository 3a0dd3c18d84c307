package org.vigie.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.vigie.catalog.Host;
import org.vigie.catalog.Samples;
import org.vigie.catalog.Video;

/**
 * A host that is only imagined: what it publishes and how it does follow from the time alone.
 *
 * @param videos that it has at first
 * @param every time between two publications, before and after the start
 * @param awake how long it goes on publishing; if negative, the last it published is a year ago
 */
record ImaginedHost(Host host, int videos, Duration every, Duration awake, List<Spell> spells) {

    static final Instant START = Instant.parse(WorldProfile.START);

    private static final Duration ALWAYS = Duration.ofDays(10_000);

    /** How a host does. */
    enum Weather {
        FAIR,
        /** Nobody is there. */
        DOWN,
        /** It wants to be left alone for two hours, whatever it is asked. */
        THROTTLED,
        /** Its robots.txt says no. */
        UNWANTED,
        /** Its lists are empty, and it has none of its videos. */
        EMPTIED,
        /** Every second question fails. */
        FLAPPING,
        /** Its newest video is a live. */
        ON_AIR
    }

    /** @param to not included */
    record Spell(Weather weather, Duration from, Duration to) {}

    static ImaginedHost named(String name, int videos, Duration every, Spell... spells) {
        return new ImaginedHost(Host.of(name + ".imagined.example"), videos, every, ALWAYS, List.of(spells));
    }

    /** The same, but it publishes for so long only. */
    ImaginedHost awake(Duration time) {
        return new ImaginedHost(host, videos, every, time, spells);
    }

    ImaginedHost asleep() {
        return awake(Duration.ofDays(-400));
    }

    Weather weather(Instant now) {
        Duration since = Duration.between(START, now);
        return spells.stream()
                .filter(spell -> since.compareTo(spell.from()) >= 0 && since.compareTo(spell.to()) < 0)
                .map(Spell::weather)
                .findFirst()
                .orElse(Weather.FAIR);
    }

    /** Oldest first. */
    List<Video> published(Instant now) {
        Duration since = Duration.between(START, now);
        Duration publishing = since.compareTo(awake) < 0 ? since : awake;
        long further = Math.max(0, publishing.dividedBy(every));
        boolean live = weather(now) == Weather.ON_AIR;
        int count = Math.toIntExact(videos + further);
        return IntStream.range(0, count)
                .mapToObj(i -> video(i, live && i == count - 1))
                .toList();
    }

    private Video video(int number, boolean live) {
        Instant newest = awake.isNegative() ? START.plus(awake) : START;
        Samples.VideoBuilder video = Samples.video("Imagined " + number)
                .on(host)
                .uuid(Samples.uuid(host + " " + number))
                .published(newest.plus(every.multipliedBy(number - videos + 1L)).toString());
        return (live ? video.live() : video).build();
    }
}
