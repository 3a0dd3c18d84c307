package org.vigie.instance;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.vigie.catalog.Host;
import org.vigie.config.Written;
import org.vigie.config.YamlMap;

/**
 * What the operator says of one host.
 *
 * @param address {@code scheme://host[:port]} where it is reached, if not at {@code https://HOST}
 * @param delay least time between two requests to it, if not the one all hosts have
 */
public record HostSettings(Host host, Optional<URI> address, Optional<Duration> delay) {

    private static final Duration MAX_DELAY = Duration.ofHours(1);

    /** Empty if it has no host that can be one. */
    static Optional<HostSettings> read(YamlMap yaml) {
        Optional<URI> address = yaml.value("address", Written::address);
        Duration delay = yaml.duration("delay", null, Duration.ZERO, MAX_DELAY);
        return yaml.required("host", Host::of).map(host -> new HostSettings(host, address, Optional.ofNullable(delay)));
    }
}
