package org.vigie.site;

import java.time.Instant;
import java.util.List;
import org.vigie.crawl.CrawlKind;
import org.vigie.crawl.InstanceStatus;
import org.vigie.crawl.InstanceStatus.Found;
import org.vigie.crawl.InstanceStatus.State;
import org.vigie.instance.FoundHosts;
import org.vigie.instance.HostListStatus;

/** What the instances page shows, for programs. */
record InstancesJson(int total, List<Instance> instances, List<HostListStatus> lists, List<Waiting> waiting) {

    /** Found through the follows of a known instance, and not visited. */
    record Waiting(String host, String via) {}

    /** @param running null if no crawl is */
    record Instance(
            String host,
            State state,
            String name,
            String version,
            String source,
            Found videos,
            Found channels,
            Found playlists,
            Instant checked,
            Instant succeeded,
            String error,
            Running running) {}

    /** @param secondsLeft how long the rest may take; null if nobody knows */
    record Running(CrawlKind kind, Instant started, int done, int expected, Long secondsLeft) {}

    static InstancesJson of(
            List<InstanceStatus> instances, List<HostListStatus> lists, List<FoundHosts.Waiting> waiting) {
        return new InstancesJson(
                instances.size(),
                instances.stream().map(InstancesJson::of).toList(),
                lists,
                waiting.stream()
                        .map(found ->
                                new Waiting(found.host().name(), found.via().name()))
                        .toList());
    }

    private static Instance of(InstanceStatus status) {
        return new Instance(
                status.host().name(),
                status.state(),
                status.name(),
                status.version(),
                status.source(),
                status.videos(),
                status.channels(),
                status.playlists(),
                status.checked(),
                status.succeeded(),
                status.error(),
                status.running().map(InstancesJson::of).orElse(null));
    }

    static Running of(InstanceStatus.Progress running) {
        return new Running(
                running.kind(),
                running.started(),
                running.done(),
                running.expected(),
                running.left() == null ? null : running.left().toSeconds());
    }
}
