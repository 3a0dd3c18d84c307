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
 */
public record InstancesFile(
        List<FollowedList> lists,
        List<HostSettings> instances,
        List<HostSettings> overrides,
        List<ExcludedHost> exclude) {

    private static final Duration REFRESH = Duration.ofDays(1);
    private static final Duration MIN_REFRESH = Duration.ofMinutes(5);
    private static final Duration MAX_REFRESH = Duration.ofDays(30);

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
        return new InstancesFile(lists, instances, overrides, exclude);
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
