package org.vigie.instance;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.catalog.Host;
import org.vigie.config.Written;
import org.vigie.config.YamlMap;

/**
 * {@code instances.yaml}: which instances the operator wants.
 *
 * @param instances hosts named by the operator
 * @param overrides settings for hosts that lists name
 * @param exclude hosts to leave out, whoever names them
 * @param follows whether and how often to read whom known instances follow
 */
public record InstancesFile(
        List<FollowedList> lists,
        List<HostSettings> instances,
        List<HostSettings> overrides,
        List<ExcludedHost> exclude,
        Optional<Follows> follows) {

    private static final Duration REFRESH = Duration.ofDays(1);
    private static final Duration MIN_REFRESH = Duration.ofMinutes(5);
    private static final Duration MAX_REFRESH = Duration.ofDays(30);

    private static final Duration FOLLOWS_REFRESH = Duration.ofDays(7);
    private static final Duration MIN_FOLLOWS_REFRESH = Duration.ofHours(1);

    /** What happens to a host that was found. */
    public enum Approve {
        /** It waits until the operator adds it. */
        MANUAL,
        /** It is visited. */
        AUTO
    }

    /** @param refresh how often the follows of known instances are read */
    public record Follows(Approve approve, Duration refresh) {}

    /** A list of hosts, and how often to read it. */
    public record FollowedList(URI url, Duration refresh) {}

    /** @param reason shown to everyone */
    public record ExcludedHost(Host host, String reason) {}

    public InstancesFile {
        lists = List.copyOf(lists);
        instances = List.copyOf(instances);
        overrides = List.copyOf(overrides);
        exclude = List.copyOf(exclude);
    }

    /** One that reads no follows. */
    InstancesFile(
            List<FollowedList> lists,
            List<HostSettings> instances,
            List<HostSettings> overrides,
            List<ExcludedHost> exclude) {
        this(lists, instances, overrides, exclude, Optional.empty());
    }

    public static InstancesFile read(YamlMap file) {
        Set<Object> urls = new HashSet<>();
        Set<Object> settled = new HashSet<>();
        Set<Object> excluded = new HashSet<>();
        List<FollowedList> lists = new ArrayList<>();
        for (YamlMap yaml : file.maps("lists")) {
            readList(yaml).filter(list -> once(yaml, "url", list.url(), urls)).ifPresent(lists::add);
        }
        List<HostSettings> instances = readHosts(file.maps("instances"), settled);
        List<HostSettings> overrides = readHosts(file.maps("overrides"), settled);
        List<ExcludedHost> exclude = new ArrayList<>();
        for (YamlMap yaml : file.maps("exclude")) {
            readExcluded(yaml)
                    .filter(host -> once(yaml, "host", host.host(), excluded))
                    .ifPresent(exclude::add);
        }
        return new InstancesFile(lists, instances, overrides, exclude, readFollows(file));
    }

    private static Optional<Follows> readFollows(YamlMap file) {
        if (!file.has("follows")) {
            return Optional.empty();
        }
        YamlMap yaml = file.map("follows");
        Approve approve = yaml.choice("approve", Approve.MANUAL);
        return Optional.of(
                new Follows(approve, yaml.duration("refresh", FOLLOWS_REFRESH, MIN_FOLLOWS_REFRESH, MAX_REFRESH)));
    }

    private static Optional<FollowedList> readList(YamlMap yaml) {
        Duration refresh = yaml.duration("refresh", REFRESH, MIN_REFRESH, MAX_REFRESH);
        return yaml.required("url", Written::url).map(url -> new FollowedList(url, refresh));
    }

    private static List<HostSettings> readHosts(List<YamlMap> maps, Set<Object> settled) {
        List<HostSettings> hosts = new ArrayList<>();
        for (YamlMap yaml : maps) {
            HostSettings.read(yaml)
                    .filter(host -> once(yaml, "host", host.host(), settled))
                    .ifPresent(hosts::add);
        }
        return hosts;
    }

    private static Optional<ExcludedHost> readExcluded(YamlMap yaml) {
        String reason = yaml.text("reason");
        return yaml.required("host", Host::of).map(host -> new ExcludedHost(host, reason));
    }

    private static boolean once(YamlMap yaml, String key, Object value, Set<Object> seen) {
        boolean first = seen.add(value);
        if (!first) {
            yaml.mistake(key, "'" + value + "' is here more than once");
        }
        return first;
    }
}
