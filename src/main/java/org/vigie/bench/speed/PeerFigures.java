package org.vigie.bench.speed;

import java.util.List;

/**
 * This engine and OpenSearch, measured one after the other.
 *
 * @param exact what OpenSearch took with the words as they are
 * @param fuzzy what it took as the reference engine asks it
 */
record PeerFigures(
        SearchFigures ours,
        SearchFigures.Filled filled,
        long bytesOnDisk,
        double start,
        Memory memory,
        List<ClassFigures> exact,
        List<ClassFigures> fuzzy) {}
