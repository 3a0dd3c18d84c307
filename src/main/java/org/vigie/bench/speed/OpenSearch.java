package org.vigie.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.vigie.bench.corpus.Asked;
import org.vigie.bench.corpus.GeneratedVideos;

/** One OpenSearch node in a process of its own, with the same videos in one shard. */
final class OpenSearch implements AutoCloseable {

    private static final Path PROJECT = Path.of("src/peer/pom.xml");
    private static final Path BUILT = Path.of("target/peer");
    private static final int FIRST_PORT = 9_200;
    private static final int LAST_PORT = 9_299;
    private static final int BULK = 500;
    private static final long MAKING_READY_NANOS = 600_000_000_000L;
    private static final long BETWEEN_TRIES_NANOS = 5_000_000;
    private static final int OK = 200;

    private final EngineProcess process;
    private final int port;
    private final long begin = System.nanoTime();

    private OpenSearch(EngineProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Fetches and builds it where that wasn't done. */
    static void prepare() throws IOException {
        if (Files.isDirectory(BUILT.resolve("lib"))) {
            return;
        }
        if (!Files.exists(PROJECT)) {
            throw new IOException("There is no " + PROJECT + ": run it in the source tree");
        }
        EngineProcess.run(List.of("mvn", "-B", "-q", "-f", PROJECT.toString(), "package"));
    }

    /** @param folder for its data; it is not ready yet */
    static OpenSearch start(Path folder, String heap) throws IOException {
        Files.createDirectories(folder);
        int port = freePort();
        List<String> line = new ArrayList<>(List.of("-Xms" + heap, "-Xmx" + heap));
        line.addAll(List.of("--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"));
        line.addAll(List.of("-cp", BUILT.resolve("classes") + ":" + BUILT.resolve("lib") + "/*"));
        line.addAll(
                List.of("org.vigie.peer.OpenSearchNode", folder.resolve("node").toString(), String.valueOf(port)));
        return new OpenSearch(EngineProcess.java(line, folder.resolve("node.log")), port);
    }

    /** The node's own range ends where that of its other protocol begins. */
    private static int freePort() throws IOException {
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IOException("No port from " + FIRST_PORT + " to " + LAST_PORT + " is free");
    }

    /** Seconds from its start to when it has answered this. */
    double awaitReady(String address, String body, String expected) throws IOException {
        while (!answers(address, body, expected)) {
            if (!process.isAlive() || System.nanoTime() - begin > MAKING_READY_NANOS) {
                throw new IOException("OpenSearch doesn't get ready; see its node.log");
            }
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private boolean answers(String address, String body, String expected) {
        try (KeepAlive connection = new KeepAlive(port)) {
            KeepAlive.Reply reply = body.isEmpty() ? connection.get(address) : connection.post(address, body);
            return reply.status() == OK && reply.text().contains(expected);
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Puts the videos, and leaves one segment. */
    SearchFigures.Filled fill(int videos, String heap, PrintStream progress) throws IOException {
        awaitReady("/_cluster/health?wait_for_status=yellow", "", "status");
        GeneratedVideos corpus = new GeneratedVideos();
        long start = System.nanoTime();
        double cpuBefore = process.cpuMillis();
        double cpuAfter;
        try (KeepAlive connection = new KeepAlive(port)) {
            expectOk(connection.put("/videos", OpenSearchDocuments.settings()));
            for (int first = 0; first < videos; first += BULK) {
                StringBuilder bulk = new StringBuilder();
                for (int number = first; number < Math.min(videos, first + BULK); number++) {
                    bulk.append(OpenSearchDocuments.put(corpus.video(number)));
                }
                KeepAlive.Reply reply = expectOk(connection.post("/videos/_bulk?filter_path=errors", bulk.toString()));
                if (!reply.text().contains("\"errors\":false")) {
                    throw new IOException("OpenSearch took not all videos: " + reply.text());
                }
                if (first % (20 * BULK) == 0) {
                    progress.printf(Locale.ROOT, "OpenSearch: filling, %,d of %,d videos%n", first, videos);
                }
            }
            expectOk(connection.post("/videos/_refresh", ""));
            cpuAfter = process.cpuMillis();
            progress.println("OpenSearch: merging to one segment");
            expectOk(connection.post("/videos/_forcemerge?max_num_segments=1", ""));
            expectOk(connection.post("/videos/_flush", ""));
        }
        return new SearchFigures.Filled(
                videos, (cpuAfter - cpuBefore) / 1e3, 0, (System.nanoTime() - start) / 1e9, heap);
    }

    private static KeepAlive.Reply expectOk(KeepAlive.Reply reply) throws IOException {
        if (reply.status() != OK) {
            throw new IOException("OpenSearch answered " + reply.status() + ": " + reply.text());
        }
        return reply;
    }

    Memory memory() throws IOException {
        return process.memory();
    }

    /** Bytes of its primary shard. */
    long bytesOnDisk() throws IOException {
        try (KeepAlive connection = new KeepAlive(port)) {
            String text = expectOk(connection.get("/videos/_stats/store")).text();
            return OpenSearchDocuments.JSON
                    .readTree(text)
                    .at("/_all/primaries/store/size_in_bytes")
                    .asLong();
        }
    }

    /** @param fuzzy as the reference engine asks; else with the words as they are */
    HttpPeer asked(boolean fuzzy) throws IOException {
        return new HttpPeer(process, new KeepAlive(port), fuzzy);
    }

    /** The node over one connection. */
    record HttpPeer(EngineProcess process, KeepAlive connection, boolean fuzzy)
            implements ClassLoop.Engine, AutoCloseable {

        @Override
        public ClassLoop.Answer ask(Asked asked, boolean check) {
            String body = OpenSearchDocuments.search(asked, fuzzy);
            long start = System.nanoTime();
            try {
                KeepAlive.Reply reply = connection.post("/videos/_search", body);
                double millis = (System.nanoTime() - start) / 1e6;
                boolean found = check && reply.text().contains(String.valueOf(asked.source()));
                return new ClassLoop.Answer(Double.NaN, millis, reply.body().length, found, reply.status() != OK);
            } catch (IOException broken) {
                throw new UncheckedIOException("OpenSearch doesn't answer " + body, broken);
            }
        }

        @Override
        public double cpuMillis() {
            return process.cpuMillis();
        }

        @Override
        public boolean tellsEach() {
            return false;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
