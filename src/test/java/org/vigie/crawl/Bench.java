package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.crawl.CrawlConfig.Details;
import org.vigie.crawl.CrawlRuns.Run;
import org.vigie.crawl.Tally.Counts;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.PeerTubeVersion;
import org.vigie.demo.VideoDraft;
import org.vigie.index.Filter;
import org.vigie.index.Query;
import org.vigie.index.Query.Sort;
import org.vigie.index.SearchIndex;
import org.vigie.index.lucene.LuceneIndexes;
import org.vigie.peertube.Origin;
import org.vigie.peertube.Robots;
import org.vigie.rules.Rule;
import org.vigie.rules.Rule.Action;
import org.vigie.rules.Rule.Target;
import org.vigie.rules.RuleBook;

/**
 * One invented instance and all that crawls it, with an index of its own. Memory, diary and HTTP client are the engine's;
 * the host is another one for each bench.
 */
final class Bench implements AutoCloseable {

    static final Duration REFRESH_AFTER = Duration.ofDays(30);

    private static final int MOST_VISITS = 20;
    private static final AtomicInteger HOSTS = new AtomicInteger();

    private final BenchEngine engine;
    private final Host host = Host.of("bench-" + HOSTS.incrementAndGet() + ".example");
    private final FakeCatalogue catalogue;
    private final FakeInstance instance;
    private Path folder;
    private SearchIndex index;
    private RuleBook rules = new RuleBook(List.of());
    private StopSignal stop = new StopSignal();
    private Optional<Robots> robots = Optional.empty();
    private int pageSize = 100;
    private int atMost = 100;
    private Counts counts = Counts.NONE;

    Bench(BenchEngine engine, Path folder, int videos) {
        this(engine, folder, videos, PeerTubeVersion.V8_2_1);
    }

    Bench(BenchEngine engine, Path folder, int videos, PeerTubeVersion version) {
        this.engine = engine;
        this.folder = folder;
        this.index = LuceneIndexes.open(folder);
        this.catalogue = FakeCatalogue.generated(host, videos);
        try {
            this.instance = new FakeInstance(host, version, catalogue);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Host host() {
        return host;
    }

    FakeCatalogue catalogue() {
        return catalogue;
    }

    FakeInstance instance() {
        return instance;
    }

    SearchIndex index() {
        return index;
    }

    void pageSize(int rows) {
        pageSize = rows;
    }

    void askAtMost(int items) {
        atMost = items;
    }

    void exclude(String... words) {
        rules = new RuleBook(Arrays.stream(words)
                .map(word -> new Rule(Action.EXCLUDE, Target.WORD, word, "A test"))
                .toList());
    }

    /** What the engine does when it ends; {@link #restart} takes it back. */
    void stop() {
        stop.stop(new ShutdownEvent());
    }

    void restart() {
        close(index);
        index = LuceneIndexes.open(folder);
        stop = new StopSignal();
    }

    /** The engine is killed; what was not committed is lost. It mends itself as {@link CrawlStart} does. */
    void kill() {
        kill(IndexCopy.whileWritten(folder, "'"));
    }

    /** The index as it is on disk at this moment, while it is written; for {@link #kill(Path)}. */
    Path copyOfIndex(int number) {
        return IndexCopy.whileWritten(folder, "copy-" + number);
    }

    /** @param found the folder that the index is in from now on */
    void kill(Path found) {
        close(index);
        folder = found;
        index = LuceneIndexes.open(folder);
        stop = new StopSignal();
        engine.memory().forgetAfter(index.lastCommit());
    }

    /** One full crawl, as {@link Crawler} does it. */
    Ending full() {
        return crawl(CrawlKind.FULL, work -> fullCrawl().crawl(work));
    }

    FullCrawl fullCrawl() {
        return engine.full(items(), config());
    }

    /** One crawl for details. */
    Ending details() {
        DetailsCrawl crawl =
                new DetailsCrawl(engine.peertube(), index, engine.memory(), engine.judges(rules), config());
        return crawl(CrawlKind.DETAILS, work -> crawl.crawl(work.visit(), work.tally(), work.running()));
    }

    /** One look at what was published last. */
    Ending newest() {
        return crawl(CrawlKind.NEWEST, work -> engine.newest(items(), config()).crawl(work));
    }

    /** One look at the lives that are on air. */
    Ending live() {
        return crawl(
                CrawlKind.LIVE,
                work -> new LiveCrawl(engine.peertube(), items(), engine.memory(), config()).crawl(work));
    }

    /** Asks all whose flags are due. */
    Ending flags() {
        FlagsCrawl crawl =
                new FlagsCrawl(engine.peertube(), index, engine.memory(), engine.actors(), engine.judges(rules));
        return crawl(CrawlKind.DETAILS, work -> crawl.crawl(work.visit(), work.tally(), 100));
    }

    Ending crawl(CrawlKind kind, Function<Work, Ending> crawl) {
        Run run = engine.runs().open(host, kind);
        Tally tally = new Tally(run.counts());
        Running running = new Running(kind, run.started(), engine.clock().instant(), tally);
        Visit visit = visit(tally);
        robots.ifPresent(visit::under);
        Ending ending = crawl.apply(new Work(run, visit, tally, running));
        engine.runs().close(run, ending, tally.counts());
        counts = tally.counts();
        index.refresh();
        return ending;
    }

    private ListedItems items() {
        return new ListedItems(index, engine.memory(), engine.judges(rules), engine.actors(), engine.states());
    }

    HostFacts facts() {
        return new HostFacts(null, engine.memory(), engine.judges(rules), null);
    }

    /** From now on this robots.txt holds. */
    void robots(String text) {
        robots = Optional.of(Robots.of(text, engine.clock().instant()));
    }

    /** A full crawl and then all details; everything must go well. */
    void crawl() {
        assertThat(full()).isEqualTo(new Ending.Complete());
        for (int visits = 0; hasBacklog(); visits++) {
            assertThat(visits).isLessThan(MOST_VISITS);
            assertThat(details()).isEqualTo(new Ending.Complete());
        }
    }

    int known(ItemKind kind) {
        return engine.memory().known(host, kind);
    }

    boolean hasBacklog() {
        return engine.memory().hasBacklog(host, REFRESH_AFTER);
    }

    /** Of the last crawl. */
    Counts counts() {
        return counts;
    }

    /** Of the generated "Video 1", "Video 2", … */
    UUID uuid(int number) {
        return FakeVideo.named(host, "Video " + number).uuid();
    }

    void edit(int number, UnaryOperator<VideoDraft> edit) {
        catalogue.edit(uuid(number), edit);
    }

    /** As the index has it. */
    Optional<Video> video(int number) {
        return index.get(ItemId.video(host, uuid(number))).map(Video.class::cast);
    }

    /** Names of the videos that can be found, in order. */
    List<String> names() {
        return all(ItemKind.VIDEO).stream()
                .map(item -> ((Video) item).text().name())
                .toList();
    }

    List<Item> all(ItemKind kind) {
        Query query = Query.all(kind, Filter.NONE, new Sort(Sort.By.PUBLISHED, false), 0, 1000);
        return index.search(query).page().stream().map(hit -> hit.item()).toList();
    }

    /** Requests for single items since the last time this was asked, without the way before the last slash. */
    List<String> detailsAskedSince(long requests) {
        List<String> all = instance.requests();
        int news = (int) (instance.requestCount() - requests);
        return all.subList(all.size() - news, all.size()).stream()
                .filter(target -> target.startsWith("/api/v1/videos/") && !target.contains("?"))
                .map(target -> target.substring(target.lastIndexOf('/') + 1))
                .toList();
    }

    private Visit visit(Tally tally) {
        return new Visit(
                new Origin(host, instance.address()),
                Duration.ZERO,
                new Politeness(engine.clock(), engine.peertube()),
                stop,
                tally);
    }

    CrawlConfig config() {
        return BenchConfig.of(pageSize, new Details(atMost, REFRESH_AFTER));
    }

    @Override
    public void close() {
        instance.close();
        close(index);
    }

    private static void close(SearchIndex index) {
        try {
            ((AutoCloseable) index).close();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
