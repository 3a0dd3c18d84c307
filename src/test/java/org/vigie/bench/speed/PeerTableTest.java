package org.vigie.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeerTableTest {

    private static final Memory MEMORY = new Memory(100 << 20, 0, 0);

    @Test
    void eachRatioSaysHowManyTimesBetterThisEngineIs() {
        String table = new PeerTable(figures(0)).toString();
        assertThat(table).contains("1,000 videos; this engine with -Xmx96m; Other with all it likes");
        assertThat(cells(table, "ms, this engine over HTTP"))
                .endsWith(
                        "exact: CPU",
                        "p50",
                        "p99",
                        "found",
                        "CPU ratio",
                        "p99 ratio",
                        "fuzzy: CPU",
                        "p50",
                        "p99",
                        "found",
                        "CPU ratio",
                        "p99 ratio");
        assertThat(cells(table, "words2"))
                .containsExactly(
                        "words2", "1.50", "1.25", "12.5", "0.950", "3.00", "2.50", "25.0", "0.900", "2.00", "2.00",
                        "15.0", "2.50", "25.0", "0.900", "10.00", "2.00");
        assertThat(cells(table, "bytes a video on disk"))
                .containsExactly("bytes a video on disk", "600", "1500", "2.50", "2.5");
        assertThat(cells(table, "anonymous memory, MiB")).endsWith("100", "400", "4.00", "4");
        assertThat(cells(table, "seconds to the first right answer")).endsWith("1.5", "6", "4.00", "3");
        assertThat(cells(table, "videos indexed a CPU-second")).endsWith("1000", "500", "2.00", "1.5");
        assertThat(table).doesNotContain("weren't answered");
    }

    @Test
    void whatAPeerWasNotAskedInAWayIsLeftBlank() {
        String table = new PeerTable(figures(0)).toString();
        assertThat(cells(table, "home")).hasSize(9).endsWith("2.00", "2.00");
    }

    @Test
    void peersFollowOneAnotherAndThoseWithoutAimsHaveNone() {
        PeerFigures one = figures(0);
        PeerFigures.OfPeer peer = one.peers().getFirst();
        PeerFigures.OfPeer second = new PeerFigures.OfPeer(
                "Third", "nothing", Peer.Aims.NONE, peer.filled(), 600_000, 6, peer.memory(), peer.ways());
        String table = new PeerTable(new PeerFigures(one.ours(), List.of(peer, second))).toString();
        String after = table.substring(table.indexOf("Third with nothing"));
        assertThat(table.indexOf("Other with")).isLessThan(table.indexOf("Third with"));
        assertThat(cells(after, "bytes a video on disk"))
                .containsExactly("bytes a video on disk", "600", "600", "1.00");
    }

    @Test
    void questionsOfPeersThatWereNotAnsweredAreTold() {
        PeerFigures figures = figures(3);
        assertThat(figures.failed()).isEqualTo(6);
        assertThat(new PeerTable(figures).toString()).contains("6 questions weren't answered");
    }

    private static PeerFigures figures(int failed) {
        List<ClassFigures> own = List.of(taken("words2", 1.5, 12.5, 0), taken("home", 1, 5, 0));
        SearchFigures ours = new SearchFigures(
                1_000,
                "96m",
                new SearchFigures.Filled(2_000, 3, 1, 4, "256m"),
                new SearchFigures.Disk(Map.of(), 3, 600_000),
                null,
                own,
                new SearchFigures.Served(List.of(2.5, 1.5), MEMORY, MEMORY, 0, 0, 0, 0),
                null);
        return new PeerFigures(
                ours,
                List.of(new PeerFigures.OfPeer(
                        "Other",
                        "all it likes",
                        new Peer.Aims("2.5", "4", "3", "1.5"),
                        new SearchFigures.Filled(1_000, 2, 0, 4, ""),
                        1_500_000,
                        6,
                        new Memory(400 << 20, 0, 0),
                        List.of(
                                new PeerFigures.Way(
                                        "exact", List.of(taken("words2", 3, 25, failed), taken("home", 2, 10, 0))),
                                new PeerFigures.Way("fuzzy", List.of(taken("words2", 15, 25, failed)))))));
    }

    private static ClassFigures taken(String kind, double cpu, double tail, int failed) {
        Double found = kind.equals("home") ? null : tail == 12.5 ? 0.95 : 0.9;
        return new ClassFigures(kind, 400, cpu, null, null, tail / 10, tail, 0, found, failed);
    }

    private static String[] cells(String table, String start) {
        return table.lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow()
                .strip()
                .split("\\s{2,}");
    }
}
