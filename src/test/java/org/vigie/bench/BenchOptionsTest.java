package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchOptionsTest {

    @Test
    void withoutOptionsTheProjectsQueriesAreAskedOfThisEngine() throws BenchOptions.Wrong {
        BenchOptions options = BenchOptions.parse("relevance");

        assertThat(options.url()).isNull();
        assertThat(options.background()).isEqualTo(100_000);
        assertThat(options.queries()).exists();
        assertThat(options.groups()).exists();
    }

    @Test
    void labelsAreTakenFromBesideTheQueriesUnlessToldNotTo(@TempDir Path folder)
            throws IOException, BenchOptions.Wrong {
        Path queries = Files.createFile(folder.resolve("others.jsonl"));
        assertThat(BenchOptions.parse("relevance", "--queries", queries.toString())
                        .groups())
                .isNull();

        Path labels = Files.createFile(folder.resolve("labels.jsonl"));
        assertThat(BenchOptions.parse("relevance", "--queries", queries.toString())
                        .groups())
                .isEqualTo(labels);
        assertThat(BenchOptions.parse("relevance", "--queries", queries.toString(), "--no-groups")
                        .groups())
                .isNull();
    }

    @Test
    void anotherEngineIsNamedByItsAddress() throws BenchOptions.Wrong {
        assertThat(BenchOptions.parse("relevance", "--url", "http://127.0.0.1:8080")
                        .url())
                .isEqualTo(URI.create("http://127.0.0.1:8080"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    speed                           | relevance
                    relevance --loud                | There is no option --loud.
                    relevance --background          | --background needs a value.
                    relevance --background many     | --background needs a number
                    relevance --background 99999999 | --background needs a number up to 10000000
                    relevance --url localhost       | --url needs an address
                    relevance --queries nowhere     | There are no queries at
                    relevance --compare nowhere     | There is no file
                    relevance --catalogue nowhere   | There is no file
                    """)
    void aMistakeIsSaidInASentence(String written, String why) {
        assertThatThrownBy(() -> BenchOptions.parse(written.split(" ")))
                .isInstanceOf(BenchOptions.Wrong.class)
                .hasMessageContaining(why);
    }
}
