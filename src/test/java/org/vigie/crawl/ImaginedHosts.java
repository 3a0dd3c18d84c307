package org.vigie.crawl;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.catalog.Host;
import org.vigie.catalog.Video;
import org.vigie.crawl.ImaginedHost.Spell;
import org.vigie.crawl.ImaginedHost.Weather;
import org.vigie.peertube.Answer;
import org.vigie.peertube.InstanceInfo;
import org.vigie.peertube.Origin;
import org.vigie.peertube.Page;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.Robots;
import org.vigie.peertube.Signs;
import org.vigie.peertube.SmallInternet;
import org.vigie.peertube.Trouble;
import org.vigie.peertube.VideoDetails;

/** Answers for hosts that are only imagined, and writes down when each was asked. */
class ImaginedHosts {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    static final ImaginedHost BUSY =
            ImaginedHost.named("busy", 30, Duration.ofMinutes(12)).awake(HOUR.multipliedBy(12));
    static final ImaginedHost STEADY = ImaginedHost.named("steady", 15, HOUR.multipliedBy(12));
    static final ImaginedHost SLEEPY = ImaginedHost.named("sleepy", 10, DAY).asleep();
    static final ImaginedHost LARGE =
            ImaginedHost.named("large", 3 * WorldProfile.FULL_ROWS, DAY).asleep();
    static final ImaginedHost HUGE =
            ImaginedHost.named("huge", 12 * WorldProfile.FULL_ROWS, DAY).asleep();
    static final ImaginedHost DOWN = ImaginedHost.named("down", 10, DAY, spell(Weather.DOWN, DAY, DAY.multipliedBy(6)));
    static final ImaginedHost THROTTLING =
            ImaginedHost.named("throttling", 10, DAY, spell(Weather.THROTTLED, DAY, DAY.multipliedBy(2)));
    static final ImaginedHost UNWANTING =
            ImaginedHost.named("unwanting", 10, DAY, spell(Weather.UNWANTED, DAY, DAY.multipliedBy(4)));
    static final ImaginedHost LOSSY =
            ImaginedHost.named("lossy", 12, DAY, spell(Weather.EMPTIED, DAY, DAY.multipliedBy(3)));
    static final ImaginedHost FLAPPING =
            ImaginedHost.named("flapping", 12, DAY, spell(Weather.FLAPPING, DAY, DAY.multipliedBy(4)));
    static final ImaginedHost LIVE = ImaginedHost.named(
            "live", 10, DAY, spell(Weather.ON_AIR, DAY.plus(HOUR.multipliedBy(3)), DAY.plus(HOUR.multipliedBy(15))));

    static final List<ImaginedHost> ALL =
            List.of(BUSY, STEADY, SLEEPY, LARGE, HUGE, DOWN, THROTTLING, UNWANTING, LOSSY, FLAPPING, LIVE);

    private static final Map<Host, ImaginedHost> BY_HOST =
            ALL.stream().collect(Collectors.toMap(ImaginedHost::host, Function.identity()));

    private final MovableClock clock;
    private final Map<Host, List<Instant>> asked = new TreeMap<>();

    ImaginedHosts(MovableClock clock) {
        this.clock = clock;
    }

    private static Spell spell(Weather weather, Duration from, Duration to) {
        return new Spell(weather, from, to);
    }

    /** When a host was asked anything. */
    List<Instant> asked(ImaginedHost host) {
        return List.copyOf(asked.getOrDefault(host.host(), List.of()));
    }

    /** Asks those that are imagined here and all others there. */
    PeerTube beside(SmallInternet real) {
        return (PeerTube) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PeerTube.class}, (proxy, method, arguments) -> {
                    boolean imagined = arguments != null
                            && arguments[0] instanceof Origin origin
                            && BY_HOST.containsKey(origin.host());
                    return imagined ? answer(method, arguments) : handedOn(real.client(), method, arguments);
                });
    }

    private static Object handedOn(PeerTube real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private Object answer(Method question, Object[] arguments) {
        ImaginedHost host = BY_HOST.get(((Origin) arguments[0]).host());
        if (question.getName().equals("signs")) {
            return Signs.NONE;
        }
        Instant now = clock.instant();
        List<Instant> times = asked.computeIfAbsent(host.host(), first -> new ArrayList<>());
        times.add(now);
        Weather weather = host.weather(now);
        if (question.getName().equals("robots")) {
            return robots(weather, now);
        }
        return switch (weather) {
            case DOWN -> new Answer.Unreachable<>(Trouble.CONNECTION_REFUSED, "nothing listens there");
            case THROTTLED -> new Answer.Throttled<>(Optional.of(HOUR.multipliedBy(2)));
            case FLAPPING ->
                times.size() % 2 == 0
                        ? new Answer.Failed<>(500)
                        : answer(question.getName(), arguments, host.published(now));
            case EMPTIED -> answer(question.getName(), arguments, List.of());
            case FAIR, UNWANTED, ON_AIR -> answer(question.getName(), arguments, host.published(now));
        };
    }

    private static Answer<Robots> robots(Weather weather, Instant now) {
        return weather == Weather.DOWN
                ? new Answer.Unreachable<>(Trouble.CONNECTION_REFUSED, "nothing listens there")
                : new Answer.Found<>(Robots.of(weather == Weather.UNWANTED ? "User-agent: *\nDisallow: /\n" : "", now));
    }

    private Answer<?> answer(String question, Object[] arguments, List<Video> videos) {
        return switch (question) {
            case "info" -> new Answer.Found<>(new InstanceInfo("7.3.0", "Imagined", "", false));
            case "videos" -> page(videos, arguments);
            case "newest" -> page(videos.reversed(), arguments);
            case "lives" -> page(videos.stream().filter(Video::live).toList(), arguments);
            case "video" -> video(videos, (UUID) arguments[1]);
            case "captions", "chapters" -> new Answer.Found<>(List.of());
            default -> page(List.of(), arguments);
        };
    }

    private static Answer<Page<Video>> page(List<Video> videos, Object[] arguments) {
        int start = Math.min((int) arguments[1], videos.size());
        List<Video> rows = videos.subList(start, Math.min(start + (int) arguments[2], videos.size()));
        return new Answer.Found<>(new Page<>(
                rows,
                rows.size(),
                OptionalLong.of(videos.size()),
                List.of(),
                rows.stream()
                        .map(video -> video.uuid().getLeastSignificantBits())
                        .toList()));
    }

    private Answer<VideoDetails> video(List<Video> videos, UUID uuid) {
        return videos.stream()
                .filter(video -> video.uuid().equals(uuid))
                .findFirst()
                .<Answer<VideoDetails>>map(video ->
                        new Answer.Found<>(new VideoDetails(video.withText(video.text(), clock.instant()), true)))
                .orElseGet(() -> new Answer.Absent<>(404, "it is not there, or not any more"));
    }
}
