package org.vigie.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeHostList;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.Fault;
import org.vigie.demo.PeerTubeVersion;

/** Fake instances that live in the test, and the file that leads an engine to them. Every other one is of the older version. */
public final class Fediverse implements AutoCloseable {

    private final Map<Host, FakeInstance> instances = new LinkedHashMap<>();
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private volatile Runnable onRequest = () -> {};
    private FakeHostList list;
    private Collection<Host> listed = List.of();

    /** An instance with {@code Video 1} to {@code Video N}, one channel and one playlist. */
    public FakeInstance add(String name, int videos) throws IOException {
        Host host = Host.of(name);
        PeerTubeVersion version = instances.size() % 2 == 0 ? PeerTubeVersion.V8_2_1 : PeerTubeVersion.V6_3_0;
        FakeInstance instance = new FakeInstance(host, version, FakeCatalogue.generated(host, videos));
        instance.onRequest(request -> {
            asked.merge(instance.address() + request.target(), 1L, Long::sum);
            onRequest.run();
        });
        instances.put(host, instance);
        return instance;
    }

    FakeInstance get(String name) {
        return instances.get(Host.of(name));
    }

    Collection<FakeInstance> all() {
        return instances.values();
    }

    /** These are found through a host list, and {@code instances.yaml} tells no more than how they are reached. */
    Fediverse list(Collection<Host> hosts) throws IOException {
        listed = new TreeSet<>(hosts);
        list = new FakeHostList(listed);
        return this;
    }

    FakeHostList list() {
        return list;
    }

    /** To be done before each answer of any instance. */
    void onRequest(Runnable newOnRequest) {
        onRequest = newOnRequest;
    }

    /** Writes the engine's {@code instances.yaml}. */
    public void announce(Place place) throws IOException {
        List<String> yaml = new ArrayList<>();
        if (list != null) {
            yaml.add("lists:\n  - url: " + list.url());
        }
        yaml.add("instances:");
        instances.keySet().stream().filter(host -> !listed.contains(host)).forEach(host -> yaml.add(settings(host)));
        yaml.add("overrides:");
        instances.keySet().stream().filter(listed::contains).forEach(host -> yaml.add(settings(host)));
        Files.write(place.instances(), yaml);
    }

    private String settings(Host host) {
        return "  - host: " + host + "\n    address: " + instances.get(host).address() + "\n    delay: 0s";
    }

    /** A video with these words, as the instance's only channel would publish it. */
    public static FakeVideo video(FakeInstance instance, String name, String... tags) {
        return FakeVideo.named(instance.host(), name).edit().tags(tags).done();
    }

    static UUID uuid(FakeInstance instance, String name) {
        return FakeVideo.named(instance.host(), name).uuid();
    }

    /** Host and uuid of {@code Video 1} to {@code Video N}. */
    static Stream<String> videos(Host host, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        host + " " + FakeVideo.named(host, "Video " + number).uuid());
    }

    /** A list that misses a video, as lists do when rows move from page to page. */
    static Fault without(UUID video) {
        return new Fault.Edited(list -> {
            for (Iterator<JsonNode> rows = list.withArray("data").iterator(); rows.hasNext(); ) {
                if (rows.next().get("uuid").asText().equals(video.toString())) {
                    rows.remove();
                }
            }
        });
    }

    /** How often. */
    long asked(FakeInstance instance, String target) {
        return asked.getOrDefault(instance.address() + target, 0L);
    }

    /** Until the engine has crawled each instance once more, from the first to the last request. */
    void awaitCrawlOfAll(Engine engine) {
        Map<Host, Long> before = new HashMap<>();
        instances.forEach((host, instance) -> before.put(host, crawls(instance)));
        engine.await(
                "all were crawled again",
                () -> instances.entrySet().stream()
                        .allMatch(entry -> crawls(entry.getValue()) >= before.get(entry.getKey()) + 2));
    }

    /** Only a full crawl asks for the configuration, and it does so first. */
    private long crawls(FakeInstance instance) {
        return asked(instance, "/api/v1/config");
    }

    @Override
    public void close() {
        instances.values().forEach(FakeInstance::close);
        if (list != null) {
            list.close();
        }
    }
}
