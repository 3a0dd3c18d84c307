package org.vigie.bench.speed;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything one run of {@code bench search} measured. Parts that weren't asked for are null.
 *
 * @param heap largest heap of the engine
 * @param inside by class
 * @param http by class
 */
record SearchFigures(
        int videos,
        String heap,
        Filled filled,
        Disk disk,
        List<ClassFigures> inside,
        List<ClassFigures> http,
        Served served,
        Writing writing) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * How the index was filled, with all that the engine's process did for it; videos being made up is taken off.
     *
     * @param heap largest heap it was filled with
     */
    record Filled(int videos, double cpuSeconds, double makingSeconds, double wallSeconds, String heap) {
        double perCpuSecond() {
            return videos / (cpuSeconds - makingSeconds);
        }
    }

    /** @param parts bytes by what they are for */
    record Disk(Map<String, Long> parts, int segments, long total) {}

    /**
     * @param starts seconds from the start of the process to the first right answer, of each start
     * @param ready memory after the first answer
     * @param after memory when everything had been asked
     * @param bytesAVideo of JSON in an answer
     * @param mixedPerSecond answers to the mixed profile, with the clients on the same processors
     * @param mixedCpu milliseconds of the engine for one of them
     */
    record Served(
            List<Double> starts,
            Memory ready,
            Memory after,
            long bytesAVideo,
            double mixedPerSecond,
            double mixedCpu,
            double mixedWallTail) {}

    /**
     * Two words, asked inside the engine: of a still index, and while videos are put.
     *
     * @param perSecond videos put
     * @param searchable milliseconds until a video that was put was found, the longest of some
     */
    record Writing(ClassFigures still, ClassFigures busy, double perSecond, double searchable) {}

    int failed() {
        return Stream.of(inside, http)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .mapToInt(ClassFigures::failed)
                .sum();
    }

    void write(Path file) throws IOException {
        write(file, this);
    }

    static void write(Path file, Object figures) throws IOException {
        JSON.writeValue(file.toFile(), figures);
    }

    static <T> T read(Path file, Class<T> type) throws IOException {
        return JSON.readValue(file.toFile(), type);
    }
}
