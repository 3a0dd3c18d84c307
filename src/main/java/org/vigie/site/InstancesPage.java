package org.vigie.site;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vigie.crawl.CrawlStatus;
import org.vigie.crawl.InstanceStatus;
import org.vigie.instance.FoundHosts;
import org.vigie.instance.HostListStatus;
import org.vigie.instance.HostLists;

/** Makes the page that answers "why is my video not here?". */
@Singleton
class InstancesPage {

    private final CrawlStatus crawls;
    private final HostLists lists;
    private final FoundHosts found;
    private final Clock clock;

    InstancesPage(CrawlStatus crawls, HostLists lists, FoundHosts found, Clock clock) {
        this.crawls = crawls;
        this.lists = lists;
        this.found = found;
        this.clock = clock;
    }

    /** @param wanted part of a host name; null for all */
    InstancesView view(String wanted, Visit visit) {
        Formats formats = new Formats(visit.locale(), clock);
        Messages messages = Pages.messages(visit);
        String part = Optional.ofNullable(wanted).orElse("").strip().toLowerCase(Locale.ROOT);
        List<InstanceStatus> all = crawls.instances();
        return new InstancesView(
                new Frame(visit, messages.instances_title(), "", SearchForm.kept(visit)),
                part,
                all.size(),
                states(all, formats),
                Stream.<Function<InstanceStatus, InstanceStatus.Found>>of(
                                InstanceStatus::videos, InstanceStatus::channels, InstanceStatus::playlists)
                        .map(found -> formats.number(all.stream()
                                .mapToLong(instance -> found.apply(instance).kept())
                                .sum()))
                        .toList(),
                all.stream()
                        .filter(instance -> instance.host().name().contains(part))
                        .map(instance -> row(instance, visit, formats))
                        .toList(),
                lists.statuses().stream().map(list -> row(list, formats)).toList(),
                found.waiting(),
                visit.query().isEmpty() ? visit.path() : visit.path() + "?" + visit.query());
    }

    private static List<InstancesView.StateCount> states(List<InstanceStatus> all, Formats formats) {
        return Arrays.stream(InstanceStatus.State.values())
                .map(state -> new InstancesView.StateCount(
                        state,
                        formats.number(all.stream()
                                .filter(instance -> instance.state() == state)
                                .count())))
                .filter(count -> !count.count().equals("0"))
                .toList();
    }

    private static InstancesView.Row row(InstanceStatus instance, Visit visit, Formats formats) {
        SearchAddress videos = SearchAddress.of("").withHost(instance.host());
        return new InstancesView.Row(
                instance.host().name(),
                Optional.ofNullable(instance.name()).orElse(""),
                Optional.ofNullable(instance.version()).orElse(""),
                instance.state(),
                found(instance.videos(), formats),
                found(instance.channels(), formats),
                found(instance.playlists(), formats),
                visit.link(videos.toString()),
                visit.link("/instances/" + instance.host()),
                moment(instance.checked(), formats),
                Optional.ofNullable(instance.error()).orElse(""),
                instance.running()
                        .map(running -> running(running, visit, formats))
                        .orElse(null));
    }

    private static InstancesView.Running running(InstanceStatus.Progress running, Visit visit, Formats formats) {
        return new InstancesView.Running(
                Pages.messages(visit).crawl(running.kind()),
                running.done(),
                running.expected(),
                formats.number(running.done()),
                formats.number(running.expected()),
                Optional.ofNullable(running.left()).map(formats::about).orElse(""));
    }

    private static InstancesView.Found found(InstanceStatus.Found found, Formats formats) {
        return new InstancesView.Found(
                formats.number(found.kept()), formats.number(found.listed()), found.kept() >= found.listed());
    }

    private static InstancesView.ListRow row(HostListStatus list, Formats formats) {
        return new InstancesView.ListRow(
                list.url(),
                formats.number(list.hosts()),
                moment(list.read(), formats),
                Optional.ofNullable(list.error()).orElse(""));
    }

    private static Formats.Moment moment(Instant instant, Formats formats) {
        return instant == null ? null : formats.moment(instant);
    }
}
