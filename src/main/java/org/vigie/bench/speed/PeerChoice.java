package org.vigie.bench.speed;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** What this engine can be measured beside. */
public enum PeerChoice {
    OPENSEARCH(Integer.MAX_VALUE, List.of(OpenSearch.PEER)),

    /** What its search by trigrams takes grows as the rows do. */
    POSTGRESQL(100_000, List.of(PostgreSql.TRIGRAMS, PostgreSql.WORDS));

    private final int mostVideos;
    private final List<Peer> peers;

    PeerChoice(int mostVideos, List<Peer> peers) {
        this.mostVideos = mostVideos;
        this.peers = peers;
    }

    /** How many videos it is measured with when so many are asked for. */
    int videos(int asked) {
        return Math.min(asked, mostVideos);
    }

    /** Each is filled and measured by itself. */
    List<Peer> peers() {
        return peers;
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of the command line that chooses. */
    public static final class Line {

        @Option(
                names = "--peer",
                paramLabel = "PEER",
                split = ",",
                description =
                        "Only some of: ${COMPLETION-CANDIDATES} (default: all). PostgreSQL is measured with 100000"
                                + " videos when more are asked for.")
        private Set<PeerChoice> peers = EnumSet.allOf(PeerChoice.class);

        public Set<PeerChoice> peers() {
            return EnumSet.copyOf(peers);
        }
    }
}
