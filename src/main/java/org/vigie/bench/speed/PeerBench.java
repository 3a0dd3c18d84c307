package org.vigie.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vigie.bench.corpus.Asked;
import org.vigie.bench.corpus.GeneratedVideos;
import org.vigie.bench.corpus.QueryClass;
import org.vigie.bench.corpus.Questions;
import org.vigie.bench.speed.SearchBenchOptions.Mode;

/**
 * Measures other servers beside this engine: the same videos, questions, page and machine, one after the other. Each is given
 * its best, and asked everything once before anything counts.
 */
public final class PeerBench {

    private static final int ROUND_OF_FIRST_ANSWER = 2;

    /** What peers can be asked alike. */
    private static final Set<QueryClass> COMPARED = EnumSet.of(
            QueryClass.WORD,
            QueryClass.WORDS2,
            QueryClass.WORDS3,
            QueryClass.WORDS5,
            QueryClass.TYPO,
            QueryClass.SAFE,
            QueryClass.HOST,
            QueryClass.DATE,
            QueryClass.BLOCKED,
            QueryClass.NEWEST,
            QueryClass.HOME);

    private final SearchBenchOptions options;
    private final Set<PeerChoice> chosen;
    private final Path data;
    private final PrintStream out;
    private final PrintStream progress;

    /** @param asked classes that can't be compared, and modes, are left out */
    public PeerBench(
            SearchBenchOptions asked, Set<PeerChoice> chosen, Path data, PrintStream out, PrintStream progress) {
        Set<QueryClass> classes = EnumSet.copyOf(COMPARED);
        classes.retainAll(asked.classes());
        this.options = asked.with(classes, EnumSet.of(Mode.HTTP));
        this.chosen = chosen;
        this.data = data;
        this.out = out;
        this.progress = progress;
    }

    /** Exit code: 0, or 1 if a question wasn't answered. */
    public int run() throws IOException {
        PeerPrograms.prepare();
        List<PeerFigures> all = new ArrayList<>();
        for (Map.Entry<Integer, List<Peer>> together : peers().entrySet()) {
            SearchBenchOptions sized = options.with(together.getKey());
            List<PeerFigures.OfPeer> peers = new ArrayList<>();
            for (Peer peer : together.getValue()) {
                peers.add(measure(peer, sized.videos()));
            }
            PeerFigures figures = new PeerFigures(new SearchBench(sized, data, out, progress).measure(), peers);
            all.add(figures);
            out.println(new PeerTable(figures));
        }
        if (options.json() != null) {
            SearchFigures.write(options.json(), all);
        }
        return all.stream().mapToInt(PeerFigures::failed).sum() == 0 ? 0 : 1;
    }

    /** By the number of videos to measure them with; this engine is measured with as many. */
    private Map<Integer, List<Peer>> peers() {
        Map<Integer, List<Peer>> peers = new TreeMap<>();
        for (PeerChoice choice : chosen) {
            int videos = choice.videos(options.videos());
            if (videos < options.videos()) {
                progress.printf(Locale.ROOT, "%s is measured with %,d videos%n", choice, videos);
            }
            peers.computeIfAbsent(videos, none -> new ArrayList<>()).addAll(choice.peers());
        }
        return peers;
    }

    private PeerFigures.OfPeer measure(Peer peer, int videos) throws IOException {
        Path folder = data.resolve("bench").resolve(peer.label() + "-" + videos);
        SearchFigures.Filled filled = fill(peer, folder, videos);
        Questions questions = new Questions(new GeneratedVideos(), videos);
        Asked first = questions.of(QueryClass.WORDS5, ROUND_OF_FIRST_ANSWER, 1).getFirst();
        try (PeerServer server = peer.start().on(folder)) {
            double start = server.awaitAnswer(first);
            progress.printf(Locale.ROOT, "%s: first right answer after %.2f s%n", peer.name(), start);
            List<PeerFigures.Way> ways = new ArrayList<>();
            Memory memory = server.memory();
            for (String way : peer.ways()) {
                try (PeerServer.Connected connected = server.asked(way)) {
                    ways.add(new PeerFigures.Way(way, ask(questions, peer, way, connected)));
                    // While the connection is there, which is a process of its own in some peers.
                    memory = server.memory();
                }
            }
            return new PeerFigures.OfPeer(
                    peer.name(), peer.given(), peer.aims(), filled, server.bytesOnDisk(), start, memory, ways);
        }
    }

    private SearchFigures.Filled fill(Peer peer, Path folder, int videos) throws IOException {
        Path stamp = folder.resolve("filled-" + GeneratedVideos.VERSION + ".json");
        if (options.fresh() || !Files.exists(stamp)) {
            CorpusFolder.delete(folder);
            Files.createDirectories(folder);
            try (PeerServer server = peer.start().on(folder)) {
                SearchFigures.write(stamp, server.fill(videos, progress));
            }
        }
        return SearchFigures.read(stamp, SearchFigures.Filled.class);
    }

    /** Everything is asked once before anything counts. */
    private List<ClassFigures> ask(Questions questions, Peer peer, String way, ClassLoop.Engine engine) {
        ClassLoop loop = new ClassLoop(questions, Duration.ofSeconds(options.seconds()));
        List<ClassFigures> figures = new ArrayList<>();
        for (boolean counts : List.of(false, true)) {
            figures.clear();
            for (QueryClass kind : options.classes()) {
                if (kind != QueryClass.HOME || way.equals(peer.ways().getFirst())) {
                    progress.printf("%s: %s, %s%s%n", peer.name(), way, kind.label(), counts ? "" : ", to warm up");
                    figures.add(loop.measure(kind, engine));
                }
            }
        }
        return figures;
    }
}
