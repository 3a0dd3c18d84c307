package org.vigie.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A server to search videos in that is measured beside this engine.
 *
 * @param label names its folder
 * @param given what it is given, to be told with its figures
 * @param ways in which it can be asked the same; what has no words is asked in the first one only
 * @param aims how many times better this engine is to be
 */
record Peer(String name, String label, String given, List<String> ways, Aims aims, Start start) {

    /** How a server is started on a folder of its own, with what was filled into it before. */
    @FunctionalInterface
    interface Start {
        PeerServer on(Path folder) throws IOException;
    }

    record Aims(String disk, String memory, String start, String indexing) {
        static final Aims NONE = new Aims("", "", "", "");
    }
}
