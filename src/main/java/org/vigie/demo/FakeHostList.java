package org.vigie.demo;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.vigie.catalog.Host;

/**
 * A list of instances in the two formats of {@code instances.joinpeertube.org}: {@code /api/v1/instances/hosts} has names,
 * {@code /api/v1/instances} tells more of each. The order is always the one it was given.
 */
public final class FakeHostList extends FakeServer {

    private static final String HOSTS = "/api/v1/instances/hosts";
    private static final String INSTANCES = "/api/v1/instances";

    private final Map<Host, Integer> videos;
    private volatile List<Host> hosts;

    public FakeHostList(Collection<Host> hosts) throws IOException {
        this(hosts, Map.of());
    }

    /** @param videos how many videos hosts have, of those it tells it of */
    public FakeHostList(Collection<Host> hosts, Map<Host, Integer> videos) throws IOException {
        super(0);
        this.hosts = List.copyOf(hosts);
        this.videos = Map.copyOf(videos);
        listen();
    }

    /** Where the list of names is. */
    public URI url() {
        return address().resolve(HOSTS);
    }

    /** Where the list is that also tells how many videos each host has. */
    public URI withVideos() {
        return address().resolve(INSTANCES);
    }

    /** Puts another list in place. */
    public void hosts(Collection<Host> newHosts) {
        hosts = List.copyOf(newHosts);
    }

    /** JoinPeerTube's index gives 20 hosts unless asked for more, and knows no highest count. */
    @Override
    Reply answer(URI asked, String accept) {
        boolean brief = asked.getPath().equals(HOSTS);
        if (!brief && !asked.getPath().equals(INSTANCES)) {
            return Reply.missingFile();
        }
        List<Host> all = hosts;
        Parameters parameters = new Parameters(asked.getRawQuery(), null);
        int start = Math.min(number(parameters, "start", 0), all.size());
        int end = (int) Math.min((long) start + number(parameters, "count", 20), all.size());
        return Reply.json(json -> {
            json.writeNumberField("total", all.size());
            Json.array(json, "data", data -> {
                for (Host host : all.subList(start, end)) {
                    Json.object(data, row -> {
                        row.writeStringField("host", host.name());
                        if (!brief && videos.containsKey(host)) {
                            row.writeNumberField("totalLocalVideos", videos.get(host));
                        }
                    });
                }
            });
        });
    }

    private static int number(Parameters parameters, String name, int usual) {
        return parameters
                .one(name)
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(usual);
    }
}
