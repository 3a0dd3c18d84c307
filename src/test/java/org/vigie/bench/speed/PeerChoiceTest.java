package org.vigie.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.CommandLines;
import picocli.CommandLine.ParameterException;

class PeerChoiceTest {

    @Test
    void withoutTheOptionAllPeersAreMeasured() {
        assertThat(parse()).containsExactly(PeerChoice.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql            | POSTGRESQL
            opensearch            | OPENSEARCH
            """)
    void aPeerIsChosenByName(String written, PeerChoice meant) {
        assertThat(parse("--peer", written)).containsExactly(meant);
    }

    @Test
    void severalAreChosenWithCommasAndTheOtherOptionsAreThoseOfSearch() {
        assertThat(parse("--peer", "postgresql,opensearch", "--videos", "10000"))
                .containsExactly(PeerChoice.OPENSEARCH, PeerChoice.POSTGRESQL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"solr", "", "postgresql,solr"})
    void anotherNameIsToldWithThoseThereAre(String written) {
        assertThatThrownBy(() -> parse("--peer", written))
                .isInstanceOfSatisfying(
                        ParameterException.class,
                        wrong -> assertThat(wrong.getCommandLine().getUsageMessage())
                                .contains("opensearch, postgresql"))
                .hasMessageContaining("--peer");
    }

    @ParameterizedTest
    @CsvSource({
        "OPENSEARCH, 1000000, 1000000",
        "POSTGRESQL, 10000, 10000",
        "POSTGRESQL, 100000, 100000",
        "POSTGRESQL, 1000000, 100000"
    })
    void postgresqlIsMeasuredWithAHundredThousandVideosAtMost(PeerChoice peer, int asked, int measured) {
        assertThat(peer.videos(asked)).isEqualTo(measured);
    }

    private static Set<PeerChoice> parse(String... options) {
        String[] line = new String[options.length + 2];
        line[0] = "bench";
        line[1] = "peer";
        System.arraycopy(options, 0, line, 2, options.length);
        return CommandLines.read(PeerChoice.Line.class, line).peers();
    }
}
