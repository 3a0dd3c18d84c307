package org.vigie.bench.speed;

/**
 * What questions of one class took.
 *
 * @param kind label of the class
 * @param cpu milliseconds of processor time a question, mean: of its thread inside the engine, of the whole engine over HTTP
 * @param cpuMedian null over HTTP, where single answers are too short to be told
 * @param wallMedian milliseconds until the answer was there
 * @param bytes of an answer, mean; 0 inside the engine
 * @param found share of the videos looked for that were among the first 20; null where none was looked for
 */
record ClassFigures(
        String kind,
        int asked,
        double cpu,
        Double cpuMedian,
        Double cpuTail,
        double wallMedian,
        double wallTail,
        long bytes,
        Double found,
        int failed) {}
