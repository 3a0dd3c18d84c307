package org.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the program says of itself, and of what it can't understand; nothing is started. */
class VigieTest {

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "help, run",
        "--help, demo",
        "-h, check",
        "help, crawl",
        "--help, bench",
        "bench --help, relevance",
        "help bench, search",
        "bench --help, peer",
        "bench -h, crawl",
        "help bench, api",
    })
    void helpListsEveryCommandWithWhatItDoes(String line, String command) {
        assertThat(execute(line)).isZero();
        assertThat(said.toString())
                .containsPattern("(?m)^  " + command + " +\\S+ \\S+ ")
                .doesNotContain("inside");
        assertThat(complained.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run --help              | Usage: ./vigie run [-hV]
            help crawl              | [HOST...]
            bench search --help     | Largest heap of the engine (default: 96m).
            bench peer --help       | OpenSearch
            bench relevance --help  | (default: 100000)
            bench crawl --help      | first, fast, unchanged, fresh
            bench api --help        | (default: 100000)
            """)
    void helpOfACommandTellsWhatItTakes(String line, String told) {
        assertThat(execute(line)).isZero();
        assertThat(said.toString()).contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stat                    | Unmatched argument at index 0: 'stat'
            --loud                  | Unknown option: '--loud'
            run fast                | Unmatched argument at index 1: 'fast'
            demo --loud             | Unknown option: '--loud'
            check check             | Unmatched argument at index 1: 'check'
            bench                   | Missing required subcommand
            bench speed             | Unmatched argument at index 1: 'speed'
            """)
    void whatItDoesNotUnderstandStartsNothing(String line, String why) {
        assertThat(execute(line)).isEqualTo(2);
        assertThat(complained.toString()).startsWith(why).containsAnyOf("Usage: ./vigie", "Did you mean");
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void withoutACommandItRuns() {
        CommandLine command = Vigie.commandLine();

        assertThat(command.parseArgs().hasSubcommand()).isFalse();
        assertThat(command.<Object>getCommand()).isInstanceOf(Vigie.class);
    }

    private int execute(String line) {
        String[] words = line.split(" ");
        return Vigie.commandLine(words)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(words);
    }
}
