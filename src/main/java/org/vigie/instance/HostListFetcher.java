package org.vigie.instance;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.vigie.catalog.Host;

/**
 * Reads a list of hosts in the format of {@code instances.joinpeertube.org/api/v1/instances/hosts}, page by page, or in that of
 * {@code …/api/v1/instances}, whose rows tell more. A file in this format that knows nothing of pages is good as well.
 */
@ApplicationScoped
class HostListFetcher {

    private static final int ROWS = 1000;
    private static final int MAX_PAGES = 100;

    /** Of one list. */
    private static final int MAX_HOSTS = 100_000;

    private final ListPages pages;
    private final int maxHosts;

    private record Page(List<Host> hosts, Map<Host, Integer> videos, int rows, int total) {}

    @Inject
    HostListFetcher(ListPages pages) {
        this(pages, MAX_HOSTS);
    }

    HostListFetcher(ListPages pages, int maxHosts) {
        this.pages = pages;
        this.maxHosts = maxHosts;
    }

    /** The whole list or nothing: half a list is a failure. */
    HostListAnswer fetch(URI list) {
        Set<Host> hosts = new LinkedHashSet<>();
        Map<Host, Integer> videos = new HashMap<>();
        int rows = 0;
        int skipped = 0;
        try {
            for (int number = 0; number < MAX_PAGES; number++) {
                Page page = page(list, rows);
                boolean nothingNew = !hosts.addAll(page.hosts());
                page.videos().forEach(videos::putIfAbsent);
                rows += page.rows();
                skipped += page.rows() - page.hosts().size();
                if (hosts.size() > maxHosts) {
                    return new HostListAnswer.Read(
                            hosts.stream().limit(maxHosts).toList(), videos, skipped, true);
                }
                // A plain file gives the same rows for every page we ask for.
                if (nothingNew || rows >= page.total()) {
                    return hosts.isEmpty()
                            ? new HostListAnswer.Failed("it names no host")
                            : new HostListAnswer.Read(List.copyOf(hosts), videos, skipped, false);
                }
            }
        } catch (ListPages.Unreadable broken) {
            return new HostListAnswer.Failed(broken.getMessage());
        }
        return new HostListAnswer.Read(List.copyOf(hosts), videos, skipped, true);
    }

    private Page page(URI list, int start) throws ListPages.Unreadable {
        String query = "start=" + start + "&count=" + ROWS;
        URI page = URI.create(list + (list.getRawQuery() == null ? "?" : "&") + query);
        JsonNode root = pages.get(page);
        JsonNode data = root.path("data");
        if (!data.isArray()) {
            throw new ListPages.Unreadable(
                    "it answered JSON that is not a list of hosts ({\"total\": 1, \"data\": [{\"host\":"
                            + " \"tube.example\"}]})");
        }
        List<Host> hosts = new ArrayList<>();
        Map<Host, Integer> videos = new HashMap<>();
        data.forEach(row -> Host.parse(row.path("host").textValue()).ifPresent(host -> {
            hosts.add(host);
            videos(row).ifPresent(number -> videos.putIfAbsent(host, number));
        }));
        JsonNode total = root.path("total");
        return new Page(hosts, videos, data.size(), total.isInt() ? total.intValue() : Integer.MAX_VALUE);
    }

    /** JoinPeerTube's index tells how many videos of its own an instance has; anything but a number of videos is left out. */
    private static OptionalInt videos(JsonNode row) {
        JsonNode number = row.path("totalLocalVideos");
        return number.isInt() && number.intValue() >= 0 ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }
}
