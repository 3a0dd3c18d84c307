package org.vigie.site;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.crawl.InstanceDoctor;
import org.vigie.crawl.InstanceDoctor.CheckAnswer;
import org.vigie.crawl.InstanceReport;
import org.vigie.crawl.InstanceReport.Check;
import org.vigie.crawl.InstanceReport.Health;
import org.vigie.crawl.InstanceStatus;
import org.vigie.instance.HostListStatus;
import org.vigie.instance.HostLists;
import org.vigie.instance.Known;
import org.vigie.peertube.Trouble;

/** Makes the page that tells the owner of an instance how it stands with it and what to do. */
@Singleton
class DoctorPage {

    private static final int MAX_SHOWN = 260;

    private final InstanceDoctor doctor;
    private final HostLists lists;
    private final Clock clock;

    DoctorPage(InstanceDoctor doctor, HostLists lists, Clock clock) {
        this.doctor = doctor;
        this.lists = lists;
        this.clock = clock;
    }

    /** What one page needs to write in its language. */
    private record Pen(Visit visit, Formats formats, DoctorMessages texts, Messages messages) {

        Formats.Moment moment(Instant instant) {
            return instant == null ? null : formats.moment(instant);
        }

        Advice advice(Trouble trouble) {
            return Advice.of(texts.trouble(trouble));
        }
    }

    private Pen pen(Visit visit) {
        return new Pen(
                visit,
                new Formats(visit.locale(), clock),
                MessageBundles.get(DoctorMessages.class, Localized.Literal.of(visit.lang())),
                Pages.messages(visit));
    }

    /** @param refusal why the wish for a check was not followed */
    Optional<DoctorView> view(Host host, Visit visit, Optional<CheckAnswer> refusal) {
        Pen pen = pen(visit);
        return doctor.report(host).map(report -> view(report, lists.naming(host), pen, refusal));
    }

    DoctorView.Unknown unknown(String name, Visit visit) {
        boolean isHost = Host.parse(name).isPresent();
        String shown = name.length() > MAX_SHOWN ? name.substring(0, MAX_SHOWN) + "…" : name;
        String title = pen(visit).texts().unknown_title();
        return new DoctorView.Unknown(
                new Frame(visit, title, "", SearchForm.kept(visit)),
                shown,
                isHost,
                lists.statuses().stream().map(HostListStatus::url).toList());
    }

    private static DoctorView view(
            InstanceReport report, List<HostLists.Naming> naming, Pen pen, Optional<CheckAnswer> refusal) {
        InstanceStatus status = report.status();
        Advice advice = advice(report, pen);
        return new DoctorView(
                new Frame(pen.visit(), pen.texts().title(status.host().name()), "", SearchForm.kept(pen.visit())),
                status.host().name(),
                Optional.ofNullable(status.name()).orElse(""),
                Optional.ofNullable(status.version()).orElse(""),
                report.health(),
                advice.diagnosis(),
                advice.whatToDo(),
                pen.moment(report.failing().map(InstanceReport.Failing::since).orElse(null)),
                pen.formats()
                        .number(report.failing()
                                .map(InstanceReport.Failing::inARow)
                                .orElse(0)),
                report.health() == Health.FAILING ? status.error() : "",
                status.health().hidden(),
                status.running().map(running -> running(running, pen)).orElse(""),
                refusal.map(why -> refused(why, pen)).orElse(""),
                report.deadIpv6() ? pen.texts().trouble(Trouble.DEAD_IPV6) : "",
                report.names().alsoKnownAs().stream().map(Host::name).toList(),
                pen.moment(report.names().replaced().orElse(null)),
                report.check().map(check -> check(check, pen)).orElse(null),
                report.health() != Health.EXCLUDED,
                pen.visit().link("/instances/" + status.host() + "/check"),
                found(status, pen),
                complete(status),
                leftOut(report, pen),
                dropped(report, pen),
                report.visits().stream().map(visit -> visit(visit, pen)).toList(),
                facts(report, naming, pen));
    }

    private static Advice advice(InstanceReport report, Pen pen) {
        return switch (report.health()) {
            case HEALTHY -> Advice.of(pen.texts().well());
            case WAITING -> Advice.of(pen.texts().waiting());
            case EMPTY -> pen.advice(Trouble.EMPTY);
            case EXCLUDED ->
                new Advice(
                        pen.texts().excluded(),
                        pen.texts()
                                .excluded_advice(String.valueOf(report.status().error())));
            case DECLINED ->
                new Advice(
                        pen.texts().declined(),
                        pen.texts()
                                .declined_advice(String.valueOf(report.status().error())));
            case FAILING -> failing(report, pen);
        };
    }

    private static Advice failing(InstanceReport report, Pen pen) {
        int missing = report.status().health().suddenlyMissing();
        return report.failing()
                .flatMap(InstanceReport.Failing::trouble)
                .map(pen::advice)
                .orElseGet(() -> Advice.of(
                        missing > 0
                                ? pen.texts().losing(pen.formats().number(missing))
                                : pen.texts().failing()));
    }

    private static String running(InstanceStatus.Progress running, Pen pen) {
        String kind = pen.messages().crawl(running.kind());
        String done = pen.formats().number(running.done());
        String soFar = running.expected() > 0
                ? pen.texts().running_of(kind, done, pen.formats().number(running.expected()))
                : pen.texts().running(kind, done);
        return running.left() == null
                ? soFar
                : soFar + " " + pen.texts().running_left(pen.formats().about(running.left()));
    }

    private static String refused(CheckAnswer why, Pen pen) {
        return switch (why) {
            case CheckAnswer.Checked checked -> "";
            case CheckAnswer.TooSoon soon ->
                pen.texts()
                        .too_soon(pen.formats().number(Math.max(1, soon.rest().toSeconds())));
            case CheckAnswer.BeingVisited visited -> pen.texts().being_visited();
            case CheckAnswer.NotOurs notOurs -> pen.texts().not_checked();
        };
    }

    private static DoctorView.CheckRow check(Check check, Pen pen) {
        Advice advice = check.trouble()
                .map(pen::advice)
                .orElseGet(() -> Advice.of(pen.texts().check_well()));
        List<DoctorView.StepRow> steps = check.steps().stream()
                .map(step -> new DoctorView.StepRow(
                        pen.texts().question(step.question()),
                        step.trouble().isEmpty(),
                        step.said(),
                        seconds(step.took(), pen)))
                .toList();
        return new DoctorView.CheckRow(
                pen.moment(check.at()), check.trouble().isEmpty(), advice.diagnosis(), advice.whatToDo(), steps);
    }

    private static String seconds(Duration time, Pen pen) {
        return time.toMillis() < 1_000
                ? pen.texts().milliseconds(pen.formats().number(time.toMillis()))
                : pen.texts().seconds(pen.formats().number(time.toSeconds()));
    }

    private static List<DoctorView.Found> found(InstanceStatus status, Pen pen) {
        return List.of(
                found(pen.messages().videos(), status.videos(), pen),
                found(pen.messages().channels(), status.channels(), pen),
                found(pen.messages().playlists(), status.playlists(), pen));
    }

    private static DoctorView.Found found(String kind, InstanceStatus.Found found, Pen pen) {
        return new DoctorView.Found(
                kind, pen.formats().number(found.listed()), pen.formats().number(found.kept()));
    }

    private static boolean complete(InstanceStatus status) {
        return List.of(status.videos(), status.channels(), status.playlists()).stream()
                .allMatch(found -> found.kept() >= found.listed());
    }

    private static List<DoctorView.LeftOut> leftOut(InstanceReport report, Pen pen) {
        return report.leftOut().stream()
                .map(out -> new DoctorView.LeftOut(out.why(), pen.formats().number(out.items())))
                .toList();
    }

    /** Of the last visit that counted any. */
    private static String dropped(InstanceReport report, Pen pen) {
        int rows = report.visits().stream()
                .filter(visit -> visit.last() != null)
                .mapToInt(visit -> visit.last().dropped())
                .max()
                .orElse(0);
        return rows == 0 ? "" : pen.texts().dropped(pen.formats().number(rows));
    }

    private static DoctorView.VisitRow visit(InstanceReport.PlannedVisit visit, Pen pen) {
        InstanceReport.Last last = visit.last();
        Formats.Moment next = pen.moment(visit.next());
        return new DoctorView.VisitRow(
                pen.messages().crawl(visit.kind()),
                last == null ? null : pen.moment(last.ended()),
                last == null
                        ? ""
                        : pen.texts()
                                .counts(
                                        pen.formats().number(last.listed()),
                                        pen.formats().number(last.written()),
                                        pen.formats().number(last.removed()),
                                        pen.formats().number(last.requests())),
                last == null || last.error() == null ? "" : last.error(),
                next,
                next != null && pen.formats().isPast(visit.next()));
    }

    private static DoctorView.Facts facts(InstanceReport report, List<HostLists.Naming> naming, Pen pen) {
        InstanceReport.Origin origin = report.origin();
        Host host = report.status().host();
        return new DoctorView.Facts(
                origin.source(),
                origin.source().equals(Known.OWN),
                naming.stream()
                        .map(list -> new DoctorView.Naming(list.url(), pen.moment(list.last())))
                        .toList(),
                pen.moment(origin.firstSeen()),
                origin.placed() ? pen.texts().fact_placed() : "https://" + host,
                seconds(origin.delay(), pen),
                pen.visit().link(SearchAddress.of("").withHost(host).toString()));
    }
}
