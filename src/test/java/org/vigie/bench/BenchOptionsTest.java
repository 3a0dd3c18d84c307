package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.CommandLines;
import picocli.CommandLine.ParameterException;

class BenchOptionsTest {

    @Test
    void withoutOptionsTheProjectsQueriesAreAskedOfThisEngine() {
        BenchOptions options = parse("relevance");

        assertThat(options.url()).isNull();
        assertThat(options.background()).isEqualTo(100_000);
        assertThat(options.queries()).exists();
        assertThat(options.groups()).exists();
    }

    @Test
    void labelsAreTakenFromBesideTheQueriesUnlessToldNotTo(@TempDir Path folder) throws IOException {
        Path queries = Files.createFile(folder.resolve("others.jsonl"));
        assertThat(parse("relevance", "--queries", queries.toString()).groups()).isNull();

        Path labels = Files.createFile(folder.resolve("labels.jsonl"));
        assertThat(parse("relevance", "--queries", queries.toString()).groups()).isEqualTo(labels);
        assertThat(parse("relevance", "--queries", queries.toString(), "--no-groups")
                        .groups())
                .isNull();
    }

    @Test
    void anotherEngineIsNamedByItsAddress() {
        assertThat(parse("relevance", "--url", "http://127.0.0.1:8080").url())
                .isEqualTo(URI.create("http://127.0.0.1:8080"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    speed                           | Unmatched argument at index 1: 'speed'
                    relevance --loud                | Unknown option: '--loud'
                    relevance --background          | Missing required parameter for option '--background'
                    relevance --background many     | it needs a number
                    relevance --background 99999999 | it needs a number from 0 to 10000000
                    relevance --url localhost       | it needs an address
                    relevance --queries nowhere     | There are no queries at
                    relevance --compare nowhere     | there is no file
                    relevance --catalogue nowhere   | There is no file
                    """)
    void aMistakeIsSaidInASentence(String written, String why) {
        assertThatThrownBy(() -> parse(written.split(" ")))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(why)
                .isInstanceOfSatisfying(
                        ParameterException.class,
                        wrong -> assertThat(wrong.getCommandLine().getUsageMessage())
                                .contains("./vigie bench", "relevance"));
    }

    private static BenchOptions parse(String... arguments) {
        String[] line = Stream.concat(Stream.of("bench"), Stream.of(arguments)).toArray(String[]::new);
        return CommandLines.read(BenchOptions.Line.class, line).options();
    }
}
