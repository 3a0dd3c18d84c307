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
import java.util.Set;
import org.vigie.bench.corpus.Asked;
import org.vigie.bench.corpus.GeneratedVideos;
import org.vigie.bench.corpus.QueryClass;
import org.vigie.bench.corpus.Questions;
import org.vigie.bench.speed.SearchBenchOptions.Mode;

/**
 * Measures OpenSearch beside this engine: the same videos, questions, page and machine, one after the other. It is given its
 * best: one shard in one segment, and twice as long to warm up.
 */
public final class PeerBench {

    private static final String HEAP = "512m";
    private static final int ROUND_OF_FIRST_ANSWER = 2;

    /** What OpenSearch can be asked alike. */
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
    private final Path data;
    private final PrintStream out;
    private final PrintStream progress;
    private final Questions questions;

    /** @param asked classes that can't be compared, and modes, are left out */
    public PeerBench(SearchBenchOptions asked, Path data, PrintStream out, PrintStream progress) {
        Set<QueryClass> classes = EnumSet.copyOf(COMPARED);
        classes.retainAll(asked.classes());
        this.options = asked.with(classes, EnumSet.of(Mode.HTTP));
        this.data = data;
        this.out = out;
        this.progress = progress;
        this.questions = new Questions(new GeneratedVideos(), options.videos());
    }

    /** Exit code: 0, or 1 if a question wasn't answered. */
    public int run() throws IOException {
        OpenSearch.prepare();
        Path folder = data.resolve("bench").resolve("opensearch-" + options.videos());
        SearchFigures.Filled filled = fill(folder);
        PeerFigures figures = ask(folder, filled, new SearchBench(options, data, out, progress).measure());
        if (options.json() != null) {
            SearchFigures.write(options.json(), figures);
        }
        out.println(new PeerTable(figures));
        return figures.ours().failed() == 0 ? 0 : 1;
    }

    private SearchFigures.Filled fill(Path folder) throws IOException {
        Path stamp = folder.resolve("filled-" + GeneratedVideos.VERSION + ".json");
        if (options.fresh() || !Files.exists(stamp)) {
            CorpusFolder.delete(folder);
            try (OpenSearch node = OpenSearch.start(folder, HEAP)) {
                SearchFigures.write(stamp, node.fill(options.videos(), HEAP, progress));
            }
        }
        return SearchFigures.read(stamp, SearchFigures.Filled.class);
    }

    private PeerFigures ask(Path folder, SearchFigures.Filled filled, SearchFigures ours) throws IOException {
        try (OpenSearch node = OpenSearch.start(folder, HEAP)) {
            Asked first =
                    questions.of(QueryClass.WORDS5, ROUND_OF_FIRST_ANSWER, 1).getFirst();
            double start = node.awaitReady(
                    "/videos/_search",
                    OpenSearchDocuments.search(first, false),
                    first.source().toString());
            progress.printf(Locale.ROOT, "OpenSearch: first right answer after %.2f s%n", start);
            List<ClassFigures> exact = ask(node, false);
            List<ClassFigures> fuzzy = ask(node, true);
            return new PeerFigures(ours, filled, node.bytesOnDisk(), start, node.memory(), exact, fuzzy);
        }
    }

    private List<ClassFigures> ask(OpenSearch node, boolean fuzzy) throws IOException {
        ClassLoop loop = new ClassLoop(questions, Duration.ofSeconds(options.seconds()));
        List<ClassFigures> figures = new ArrayList<>();
        try (OpenSearch.HttpPeer peer = node.asked(fuzzy)) {
            for (QueryClass kind : options.classes()) {
                if (kind != QueryClass.HOME || !fuzzy) {
                    progress.printf("OpenSearch: %s%s%n", kind.label(), fuzzy ? ", fuzzy" : "");
                    loop.measure(kind, peer);
                    figures.add(loop.measure(kind, peer));
                }
            }
        }
        return figures;
    }
}
