package org.vigie.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything one run came to, as it is written to a file and compared with a later one.
 *
 * @param engine which was asked
 * @param overall without the queries' own lines, for whoever reads the file
 */
record BenchRun(String engine, Summary overall, List<Scored> queries) {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Asks everything so many times; the last answers count, when the engine has warmed up. */
    static BenchRun ask(String engine, EngineClient client, List<JudgedQuery> queries, Groups groups, int rounds) {
        Scorer scorer = new Scorer(groups);
        List<Scored> scored = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            scored.clear();
            queries.forEach(query -> scored.add(scorer.score(query, client.ask(query))));
        }
        return new BenchRun(engine, Summary.of(scored), List.copyOf(scored));
    }

    void write(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }

    static BenchRun read(Path file) throws IOException {
        return MAPPER.readValue(file.toFile(), BenchRun.class);
    }
}
