package org.vigie.bench.crawl;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vigie.bench.BackgroundVideos;
import org.vigie.bench.crawl.Limiter.Standing;
import org.vigie.bench.crawl.SimulatedHost.Answer;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeAnswers;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeChannel;
import org.vigie.demo.FakeHostList;
import org.vigie.demo.PeerTubeVersion;

/**
 * A federation in this process: each host has a port of its own, so that it is reached as instances are, one connection
 * each. All are served by one thread, which takes as little as can be of what the engine has.
 */
final class Simulator implements AutoCloseable {

    private static final long SEED = 20261122;

    /** Of the newest generated text. */
    private static final Instant NEWEST_TEXT = Instant.parse("2026-11-22T00:00:00Z");

    private final Clock clock;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final List<SimulatedHost> hosts = new ArrayList<>();
    private final List<HttpServer> servers = new ArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final int videos;
    private final FakeHostList list;
    private volatile boolean limited = true;

    /** Makes the federation and listens. */
    Simulator(int hostCount, int videos, Clock clock) throws IOException {
        this.clock = clock;
        this.videos = videos;
        BackgroundVideos texts = new BackgroundVideos(SEED);
        Duration later = Duration.between(NEWEST_TEXT, clock.instant());
        int[] sizes = Sizes.of(hostCount, videos);
        int first = 0;
        for (int size : sizes) {
            hosts.add(host(hosts.size() + 1, size, texts, first, later));
            first += size;
        }
        IntStream.range(0, sizes.length)
                .parallel()
                .forEach(rank -> hosts.get(rank).videos().fill(sizes[rank]));
        hosts.forEach(this::listen);
        list = list();
    }

    /** As JoinPeerTube has it, with the size of each host, but in an order that tells nothing of it. */
    private FakeHostList list() throws IOException {
        List<Host> shuffled = hosts.stream()
                .map(SimulatedHost::host)
                .sorted(Comparator.comparing(host -> host.hashCode() * 31))
                .toList();
        Map<Host, Integer> sizes = hosts.stream()
                .collect(Collectors.toMap(
                        SimulatedHost::host, host -> host.videos().count()));
        return new FakeHostList(shuffled, sizes);
    }

    private static SimulatedHost host(int rank, int size, BackgroundVideos texts, int first, Duration later) {
        Host host = Host.of("tube" + rank + ".simulated.example");
        FakeCatalogue catalogue = new FakeCatalogue();
        for (int channel = 0; channel < HostVideos.channelsOf(size); channel++) {
            catalogue.add(new FakeChannel(
                    host,
                    HostVideos.channel(channel).name(),
                    HostVideos.channel(channel).displayName(),
                    null,
                    HostVideos.owner(channel),
                    channel,
                    NEWEST_TEXT.minus(Duration.ofDays(3_000)).plus(Duration.ofHours(channel))));
        }
        FakeAnswers answers = new FakeAnswers(host, PeerTubeVersion.V8_2_1, catalogue);
        return new SimulatedHost(host, answers, new HostVideos(host, answers, texts, first, later));
    }

    private void listen(SimulatedHost host) {
        Limiter limiter = new Limiter();
        HttpServer server = vertx.createHttpServer(
                new HttpServerOptions().setHost("127.0.0.1").setPort(0).setIdleTimeout(60));
        server.requestHandler(request -> handle(host, limiter, request));
        Future<HttpServer> listening = server.listen();
        try {
            listening.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException("No port for " + host.host() + "; are there enough open files?", failed);
        }
        servers.add(server);
        host.listensAt(server.actualPort());
    }

    private void handle(SimulatedHost host, Limiter limiter, HttpServerRequest request) {
        long now = System.nanoTime();
        URI asked = URI.create(request.uri());
        host.log().add(now, SimulatedHost.kind(asked));
        HttpServerResponse response = request.response();
        if (limited) {
            Standing standing = limiter.count(now);
            response.putHeader("X-RateLimit-Limit", Integer.toString(Limiter.REQUESTS))
                    .putHeader("X-RateLimit-Remaining", Integer.toString(standing.remaining()))
                    .putHeader(
                            "X-RateLimit-Reset",
                            Long.toString(clock.instant()
                                            .plusNanos(standing.nanosLeft())
                                            .getEpochSecond()
                                    + 1));
            if (!standing.allowed()) {
                refused.incrementAndGet();
                response.setStatusCode(429)
                        .putHeader("Retry-After", Long.toString(standing.secondsLeft()))
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .end("Too many requests, please try again later.");
                return;
            }
        }
        String accept = request.getHeader("Accept");
        Answer answer = host.answer(asked, accept == null ? "" : accept);
        if (answer.packed()) {
            response.putHeader("Content-Encoding", "gzip");
        }
        response.setStatusCode(answer.status())
                .putHeader("X-Powered-By", "PeerTube")
                .putHeader("Content-Type", answer.contentType())
                .end(Buffer.buffer(answer.body()));
    }

    /** Largest first. */
    List<SimulatedHost> hosts() {
        return List.copyOf(hosts);
    }

    int videos() {
        return videos;
    }

    /** Whether PeerTube's limit holds; it does unless told otherwise. */
    void limit(boolean newLimited) {
        limited = newLimited;
    }

    /** Answers with 429 so far. */
    int refused() {
        return refused.get();
    }

    /** Requests so far. */
    int requests() {
        return hosts.stream().mapToInt(host -> host.log().count()).sum();
    }

    /** Where the engine learns of its hosts, as an operator's does. */
    URI listed() {
        return list.withVideos();
    }

    /** Writes the engine's {@code instances.yaml}: which list to follow, and where each host of it is reached. */
    void writeInstances(Path file) throws IOException {
        List<String> yaml = new ArrayList<>(List.of("lists:", "  - url: " + listed(), "overrides:"));
        hosts.forEach(host -> yaml.add("  - host: " + host.host() + "\n    address: " + host.address()));
        Files.write(file, yaml);
    }

    @Override
    public void close() {
        list.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
