package org.vigie.bench.speed;

import java.util.List;
import java.util.stream.Stream;

/** This engine and peers with as many videos, measured one after the other. */
record PeerFigures(SearchFigures ours, List<OfPeer> peers) {

    record OfPeer(
            String name,
            String given,
            Peer.Aims aims,
            SearchFigures.Filled filled,
            long bytesOnDisk,
            double start,
            Memory memory,
            List<Way> ways) {

        private Stream<ClassFigures> classes() {
            return ways.stream().flatMap(way -> way.classes().stream());
        }
    }

    /** What it took when it was asked so. */
    record Way(String name, List<ClassFigures> classes) {}

    /** Questions that weren't answered. */
    int failed() {
        return ours.failed()
                + peers.stream()
                        .flatMap(OfPeer::classes)
                        .mapToInt(ClassFigures::failed)
                        .sum();
    }
}
