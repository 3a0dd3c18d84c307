package org.vigie.demo;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.vigie.catalog.Host;

/** A list of instances in the format of {@code instances.joinpeertube.org/api/v1/instances/hosts}. */
public final class FakeHostList extends FakeServer {

    private static final String PATH = "/api/v1/instances/hosts";

    private volatile List<Host> hosts;

    public FakeHostList(Collection<Host> hosts) throws IOException {
        super(0);
        this.hosts = List.copyOf(hosts);
        listen();
    }

    /** Where the list is. */
    public URI url() {
        return address().resolve(PATH);
    }

    /** Puts another list in place. */
    public void hosts(Collection<Host> newHosts) {
        hosts = List.copyOf(newHosts);
    }

    /** JoinPeerTube's index gives 20 hosts unless asked for more, and knows no highest count. */
    @Override
    Reply answer(URI asked, String accept) {
        if (!asked.getPath().equals(PATH)) {
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
                    Json.object(data, row -> row.writeStringField("host", host.name()));
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
