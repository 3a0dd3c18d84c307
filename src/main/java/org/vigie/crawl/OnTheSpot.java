package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vigie.catalog.Video;
import org.vigie.crawl.InstanceReport.Check;
import org.vigie.crawl.InstanceReport.Question;
import org.vigie.crawl.InstanceReport.Step;
import org.vigie.instance.Known;
import org.vigie.peertube.Answer;
import org.vigie.peertube.InstanceInfo;
import org.vigie.peertube.Origin;
import org.vigie.peertube.Page;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.Robots;
import org.vigie.peertube.Trouble;

/** A small check of a host: robots.txt, who is there, and one page of its newest videos. Nothing of it goes into the index. */
@Singleton
final class OnTheSpot {

    /** Somebody waits for the answer. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private static final int ROWS = 10;

    private final PeerTube peertube;
    private final Politeness politeness;
    private final RobotsFiles robotsFiles;
    private final CrawlConfig config;
    private final StopSignal stop;
    private final Clock clock;

    @Inject
    OnTheSpot(
            PeerTube peertube,
            Politeness politeness,
            RobotsFiles robotsFiles,
            CrawlConfig config,
            StopSignal stop,
            Clock clock) {
        this.peertube = peertube;
        this.politeness = politeness;
        this.robotsFiles = robotsFiles;
        this.config = config;
        this.stop = stop;
        this.clock = clock;
    }

    Check check(Known instance) {
        Work work = new Work(instance);
        work.robots();
        return new Check(clock.instant(), List.copyOf(work.steps));
    }

    /** One check; each question is asked only if the one before was answered well. */
    private final class Work {

        private final List<Step> steps = new ArrayList<>();
        private Origin origin;
        private Duration delay;

        Work(Known instance) {
            origin = new Origin(instance.host(), instance.address())
                    .speaking(instance.crawl().version());
            delay = instance.delay().orElse(config.delay());
        }

        void robots() {
            Answer<Robots> answer = ask(
                    Question.ROBOTS,
                    () -> peertube.robots(origin, Optional.empty()),
                    robots -> robots.isNo() ? Optional.of(Trouble.ROBOTS) : Optional.empty(),
                    robots -> robots.text().isBlank() ? "there is none, so all may be asked" : "it was read");
            if (answer instanceof Answer.Found<Robots>(Robots robots)) {
                // What its owner has just changed counts for crawls too.
                robotsFiles.keep(origin.host(), robots);
            }
            if (answer instanceof Answer.Found<Robots>(Robots robots) && !robots.isNo()) {
                origin = origin.under(robots);
                delay = robots.delay().compareTo(delay) > 0 ? robots.delay() : delay;
                config();
            }
        }

        private void config() {
            Answer<InstanceInfo> answer = ask(
                    Question.CONFIG,
                    () -> peertube.info(origin),
                    info -> Optional.empty(),
                    info -> "PeerTube " + info.version() + ": " + info.name());
            if (answer instanceof Answer.Found<InstanceInfo>(InstanceInfo info)) {
                origin = origin.speaking(info.version());
                ask(Question.VIDEOS, () -> peertube.newest(origin, 0, ROWS), OnTheSpot::isEmpty, OnTheSpot::counted);
            } else if (mayBeOther(answer)) {
                software();
            }
        }

        /** What isn't PeerTube may say what it is instead. */
        private void software() {
            if (ask(
                            Question.SOFTWARE,
                            () -> peertube.nodeInfoPath(origin),
                            path -> Optional.empty(),
                            path -> "its NodeInfo is at " + path)
                    instanceof Answer.Found<String>(String path)) {
                ask(
                        Question.SOFTWARE,
                        () -> peertube.software(origin, path),
                        software -> Optional.<Trouble>empty(),
                        software -> "it says that it is " + software.name() + " " + software.version());
            }
        }

        private <T> Answer<T> ask(
                Question question,
                Supplier<Answer<T>> asked,
                Function<T, Optional<Trouble>> fault,
                Function<T, String> said) {
            Duration pause = politeness.pause(origin.host());
            Answer<T> answer;
            Instant start = clock.instant();
            if (pause.compareTo(LONGEST_PAUSE) > 0) {
                answer = new Answer.Throttled<>(Optional.of(pause));
            } else if (stop.givenWithin(pause)) {
                answer = new Answer.Unreachable<>(Trouble.OURS, "this engine is stopping");
            } else {
                politeness.asked(origin.host(), delay);
                start = clock.instant();
                answer = asked.get();
            }
            if (answer instanceof Answer.Throttled<T> throttled) {
                throttled.retryAfter().ifPresent(rest -> politeness.throttled(origin.host(), rest));
            }
            Duration took = Duration.between(start, clock.instant());
            steps.add(
                    answer instanceof Answer.Found<T>(T value)
                            ? new Step(question, fault.apply(value), said.apply(value), took)
                            : new Step(question, answer.trouble(), said(answer), took));
            return answer;
        }
    }

    private static boolean mayBeOther(Answer<InstanceInfo> answer) {
        return answer.trouble()
                .filter(trouble -> trouble == Trouble.NOT_PEERTUBE || trouble == Trouble.WEB_PAGE)
                .isPresent();
    }

    private static Optional<Trouble> isEmpty(Page<Video> page) {
        return page.rows() == 0 ? Optional.of(Trouble.EMPTY) : Optional.empty();
    }

    private static String counted(Page<Video> page) {
        long total = page.total().orElse(page.rows());
        String dropped = page.dropped().isEmpty()
                ? ""
                : "; of the first " + page.rows() + ", " + page.dropped().size() + " can't be used: "
                        + page.dropped().getFirst();
        return total + (total == 1 ? " video" : " videos") + " listed" + dropped;
    }

    /** What came in place of what was wanted, as the end of a sentence about the host. */
    private static String said(Answer<?> answer) {
        return switch (answer) {
            case Answer.Found<?> found -> throw new IllegalArgumentException("nothing went wrong");
            case Answer.Absent<?> absent -> "answered " + absent.status() + ": " + absent.why();
            case Answer.Disallowed<?> disallowed -> disallowed.why();
            case Answer.Throttled<?> throttled ->
                throttled
                        .retryAfter()
                        .map(rest -> "wants to be left alone for another " + Math.max(1, rest.toSeconds()) + " s")
                        .orElse("asks us to slow down");
            case Answer.Refused<?> refused -> refused.why();
            case Answer.Failed<?> failed -> "failed with " + failed.status();
            case Answer.Unreadable<?> unreadable -> unreadable.why();
            case Answer.Unreachable<?> unreachable -> unreachable.why();
        };
    }
}
