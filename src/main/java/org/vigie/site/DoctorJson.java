package org.vigie.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.crawl.InstanceDoctor;
import org.vigie.crawl.InstanceDoctor.CheckAnswer;
import org.vigie.crawl.InstanceReport;
import org.vigie.crawl.InstanceReport.Health;
import org.vigie.crawl.InstanceStatus;
import org.vigie.instance.HostListStatus;
import org.vigie.instance.HostLists;
import org.vigie.peertube.Trouble;

/** What the page of one instance shows, for programs. Texts are in English; codes don't change. */
@Singleton
class DoctorJson {

    private final InstanceDoctor doctor;
    private final HostLists lists;

    DoctorJson(InstanceDoctor doctor, HostLists lists) {
        this.doctor = doctor;
        this.lists = lists;
    }

    record Refusal(String error) {}

    record Unknown(String host, boolean known, String advice, List<String> lists) {}

    /**
     * @param trouble a code; null if nothing is wrong, or nothing that the host answered
     * @param running null if no crawl is
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Report(
            String host,
            boolean known,
            Health health,
            String trouble,
            String advice,
            Instant since,
            int failuresInARow,
            String error,
            String name,
            String version,
            InstanceStatus.Found videos,
            InstanceStatus.Found channels,
            InstanceStatus.Found playlists,
            List<InstanceReport.LeftOut> leftOut,
            List<InstanceReport.PlannedVisit> visits,
            Origin origin,
            boolean deadIpv6,
            List<String> alsoKnownAs,
            Instant replaced,
            InstancesJson.Running running,
            Check check) {}

    /** @param lists that have or had it, with when they were last seen to */
    record Origin(String source, List<HostLists.Naming> lists, Instant firstSeen, boolean placed, long delayMillis) {}

    record Check(Instant at, boolean well, String trouble, String advice, List<Step> steps) {}

    record Step(String question, String trouble, String said, long tookMillis) {}

    /** @param visitSoon whether the next visit was brought forward */
    record Checked(Check check, boolean visitSoon) {}

    Object report(String name) {
        return Host.parse(name)
                .flatMap(doctor::report)
                .<Object>map(report -> of(report, lists.naming(report.status().host())))
                .orElseGet(() -> new Unknown(
                        name,
                        false,
                        "This engine doesn't know this host. It gets to know hosts from the lists it follows; whoever runs"
                                + " it can also add one to instances.yaml.",
                        lists.statuses().stream().map(HostListStatus::url).toList()));
    }

    Checked check(CheckAnswer.Checked checked) {
        return new Checked(of(checked.check()), checked.visitSoon());
    }

    private static Report of(InstanceReport report, List<HostLists.Naming> naming) {
        InstanceStatus status = report.status();
        Optional<Trouble> trouble = report.health() == Health.EMPTY
                ? Optional.of(Trouble.EMPTY)
                : report.failing().flatMap(InstanceReport.Failing::trouble);
        InstanceReport.Origin origin = report.origin();
        return new Report(
                status.host().name(),
                true,
                report.health(),
                trouble.map(Trouble::name).orElse(null),
                trouble.map(Trouble::advice).orElse(null),
                report.failing().map(InstanceReport.Failing::since).orElse(null),
                report.failing().map(InstanceReport.Failing::inARow).orElse(0),
                status.error(),
                status.name(),
                status.version(),
                status.videos(),
                status.channels(),
                status.playlists(),
                report.leftOut(),
                report.visits(),
                new Origin(
                        origin.source(),
                        naming,
                        origin.firstSeen(),
                        origin.placed(),
                        origin.delay().toMillis()),
                report.deadIpv6(),
                report.names().alsoKnownAs().stream().map(Host::name).toList(),
                report.names().replaced().orElse(null),
                status.running().map(InstancesJson::of).orElse(null),
                report.check().map(DoctorJson::of).orElse(null));
    }

    private static Check of(InstanceReport.Check check) {
        return new Check(
                check.at(),
                check.trouble().isEmpty(),
                check.trouble().map(Trouble::name).orElse(null),
                check.trouble().map(Trouble::advice).orElse(null),
                check.steps().stream()
                        .map(step -> new Step(
                                step.question().name().toLowerCase(Locale.ROOT),
                                step.trouble().map(Trouble::name).orElse(null),
                                step.said(),
                                step.took().toMillis()))
                        .toList());
    }
}
