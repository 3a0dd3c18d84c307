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
import org.vigie.bench.corpus.Asked;
import org.vigie.bench.corpus.GeneratedVideos;

/** One OpenSearch node in a process of its own, with the same videos in one shard. */
final class OpenSearch implements PeerServer {

    private static final String HEAP = "512m";
    private static final String EXACT = "words as they are";
    private static final String FUZZY = "fuzzy";

    static final Peer PEER = new Peer(
            "OpenSearch",
            "opensearch",
            "-Xmx" + HEAP + ", one shard, one segment",
            List.of(EXACT, FUZZY),
            new Peer.Aims("2.5", "4", "3", "1.5"),
            OpenSearch::start);

    private static final int FIRST_PORT = 9_200;
    private static final int LAST_PORT = 9_299;
    private static final int BULK = 500;
    private static final int OK = 200;

    private final EngineProcess process;
    private final int port;
    private final long begin;

    private OpenSearch(EngineProcess process, int port, long begin) {
        this.process = process;
        this.port = port;
        this.begin = begin;
    }

    /** @param folder for its data; it is not ready yet */
    private static OpenSearch start(Path folder) throws IOException {
        Files.createDirectories(folder);
        int port = freePort();
        List<String> line = new ArrayList<>(List.of("-Xms" + HEAP, "-Xmx" + HEAP));
        line.addAll(List.of("--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"));
        line.addAll(List.of("-cp", PeerPrograms.CLASSES + ":" + PeerPrograms.JARS + "/*"));
        line.addAll(
                List.of("org.vigie.peer.OpenSearchNode", folder.resolve("node").toString(), String.valueOf(port)));
        long begin = System.nanoTime();
        return new OpenSearch(EngineProcess.java(line, folder.resolve("node.log")), port, begin);
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

    @Override
    public double awaitAnswer(Asked asked) throws IOException {
        String body = OpenSearchDocuments.search(asked, false);
        return awaitReady("/videos/_search", body, asked.source().toString());
    }

    private double awaitReady(String address, String body, String expected) throws IOException {
        return process.awaitAnswer(
                begin,
                () -> answers(address, body, expected),
                "OpenSearch doesn't give the right answer; see its node.log");
    }

    private boolean answers(String address, String body, String expected) {
        try (KeepAlive connection = new KeepAlive(port)) {
            KeepAlive.Reply reply = body.isEmpty() ? connection.get(address) : connection.post(address, body);
            return reply.status() == OK && reply.text().contains(expected);
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public SearchFigures.Filled fill(int videos, PrintStream progress) throws IOException {
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
                videos, (cpuAfter - cpuBefore) / 1e3, 0, (System.nanoTime() - start) / 1e9, HEAP);
    }

    private static KeepAlive.Reply expectOk(KeepAlive.Reply reply) throws IOException {
        if (reply.status() != OK) {
            throw new IOException("OpenSearch answered " + reply.status() + ": " + reply.text());
        }
        return reply;
    }

    @Override
    public Memory memory() throws IOException {
        return process.memory();
    }

    /** Bytes of its primary shard. */
    @Override
    public long bytesOnDisk() throws IOException {
        try (KeepAlive connection = new KeepAlive(port)) {
            String text = expectOk(connection.get("/videos/_stats/store")).text();
            return VideoDocument.JSON
                    .readTree(text)
                    .at("/_all/primaries/store/size_in_bytes")
                    .asLong();
        }
    }

    @Override
    public Connected asked(String way) throws IOException {
        return new OverHttp(process, new KeepAlive(port), way.equals(FUZZY));
    }

    private record OverHttp(EngineProcess process, KeepAlive connection, boolean fuzzy) implements Connected {

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
        public void close() throws IOException {
            connection.close();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
