package org.vigie.bench;

import java.util.List;

/**
 * A hit, as an engine answered it.
 *
 * @param copies ids that the engine folded into this one
 */
record Found(String id, String name, double score, List<String> copies) {

    /**
     * An answer to one query.
     *
     * @param failure why there is none; null if all went well
     */
    record Answer(List<Found> hits, long total, double millis, String failure) {}
}
