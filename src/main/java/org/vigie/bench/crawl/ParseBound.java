package org.vigie.bench.crawl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** How fast the pages could be read if nothing were done with them: unpacked, and each token of their JSON looked at. */
final class ParseBound {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final double NANOS = 1e9;

    private ParseBound() {}

    /** Videos for each second of one processor. */
    static double videosPerCpuSecond(List<SimulatedHost> hosts) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        // The first time is the warm-up.
        read(hosts);
        long start = threads.getCurrentThreadCpuTime();
        long videos = read(hosts);
        return videos / ((threads.getCurrentThreadCpuTime() - start) / NANOS);
    }

    private static long read(List<SimulatedHost> hosts) throws IOException {
        long videos = 0;
        for (SimulatedHost host : hosts) {
            for (byte[] page : host.videos().pages()) {
                byte[] body = new GZIPInputStream(new ByteArrayInputStream(page)).readAllBytes();
                videos += rows(body);
            }
        }
        return videos;
    }

    /** Objects directly in the list of data. */
    private static int rows(byte[] body) throws IOException {
        int rows = 0;
        int depth = 0;
        try (JsonParser json = FACTORY.createParser(body)) {
            while (json.nextToken() != null) {
                switch (json.currentToken()) {
                    case START_OBJECT, START_ARRAY -> {
                        depth++;
                        rows += depth == 3 ? 1 : 0;
                    }
                    case END_OBJECT, END_ARRAY -> depth--;
                    case VALUE_STRING -> json.getText();
                    default -> {
                        // Numbers and names cost nothing more to look at.
                    }
                }
            }
        }
        return rows;
    }
}
