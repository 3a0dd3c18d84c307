package org.vigie.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.vigie.catalog.Host;
import org.vigie.demo.art.Gallery;

/** The invented catalogue as a federation of 28 instances, each on a port of its own, with a list that names them. */
public final class DemoFederation implements AutoCloseable {

    /** Every so many-th host still runs the older version. */
    private static final int OLD_EVERY = 4;

    private final SortedMap<Host, FakeInstance> instances = new TreeMap<>();
    private final FakeHostList list;
    private final CompletableFuture<Void> filled;

    private DemoFederation(DemoData data) throws IOException {
        Gallery gallery = new Gallery();
        list = new FakeHostList(data.catalogues().keySet());
        filled = CompletableFuture.runAsync(
                () -> fill(data), work -> Thread.ofVirtual().start(work));
        int number = 0;
        for (Map.Entry<Host, FakeCatalogue> entry : data.catalogues().entrySet()) {
            PeerTubeVersion version = ++number % OLD_EVERY == 0 ? PeerTubeVersion.V6_3_0 : PeerTubeVersion.V8_2_1;
            Host host = entry.getKey();
            FakeInstance instance = new FakeInstance(host, version, entry.getValue(), 0, gallery);
            instance.onRequest(request -> filled.join());
            instances.put(host, instance);
        }
    }

    /** Starts everything on free ports of 127.0.0.1. The catalogues are read meanwhile; requests wait until they are. */
    public static DemoFederation start() throws IOException {
        return new DemoFederation(new DemoData(name -> DemoData.class.getResourceAsStream("/demo/" + name)));
    }

    /** The same with a catalogue of a folder, in files of the same names and form as the demo's. */
    public static DemoFederation start(Path catalogue) throws IOException {
        return new DemoFederation(new DemoData(name -> Files.newInputStream(catalogue.resolve(name))));
    }

    private static void fill(DemoData data) {
        try {
            data.fill();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Waits until their catalogues are read. */
    public SortedMap<Host, FakeInstance> instances() {
        filled.join();
        return Collections.unmodifiableSortedMap(instances);
    }

    public FakeHostList list() {
        return list;
    }

    /** Where each host is reached. */
    public SortedMap<Host, URI> addresses() {
        SortedMap<Host, URI> addresses = new TreeMap<>();
        instances.forEach((host, instance) -> addresses.put(host, instance.address()));
        return addresses;
    }

    /** Writes the {@code instances.yaml} that makes an engine crawl this federation; an older one is replaced at once. */
    public void writeInstancesFile(Path file) throws IOException {
        StringBuilder yaml = new StringBuilder("# written by the demo at each start\nlists:\n");
        yaml.append("  - url: ").append(list.url()).append("\n    refresh: 1h\ninstances:\n");
        addresses()
                .forEach((host, address) -> yaml.append("  - host: ")
                        .append(host)
                        .append("\n    address: ")
                        .append(address)
                        .append("\n    delay: 0s\n"));
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "instances", ".yaml");
        Files.writeString(draft, yaml, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        instances.values().forEach(FakeInstance::close);
        list.close();
    }
}
