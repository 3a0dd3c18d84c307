package org.vigie.index.lucene;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video.Counters;
import org.vigie.index.Exclusions;
import org.vigie.index.Hits;
import org.vigie.index.Query;
import org.vigie.index.SearchIndex;
import org.vigie.index.Suggestion;
import org.vigie.index.lucene.dictionary.DictionaryFile;
import org.vigie.index.lucene.dictionary.Vocabulary;

/**
 * The index as one Lucene writer and its near-real-time searchers. Refreshes and commits on a rhythm of its own; closing it
 * commits.
 */
@Startup
@Singleton
final class LuceneIndex implements SearchIndex, Closeable {

    /** Rules may exclude thousands of words, each a few clauses. */
    private static final int MAX_CLAUSES = 100_000;

    /** At most one part in so many of the heap: in a small one, the collector would hardly find a place beside it. */
    private static final int BUFFER_SHARE = 12;

    private final Generations generations;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final Searchers searchers;
    private final DocumentMapper documents;
    private final Searches searches;
    private final Suggester suggester;
    private final RecentItems recent;
    private final Commits commits;
    private final Rhythm rhythm = new Rhythm();
    private final Vocabulary vocabulary;
    private final Changes changes = new Changes();
    private final QuietMerge quietMerge;
    private final Duration searchWithin;
    private volatile boolean sound = true;

    @Inject
    LuceneIndex(@ConfigProperty(name = "vigie.data") Path data, LuceneConfig config, Clock clock) {
        Path root = data.resolve("index");
        IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
        TextAnalysis analysis = new TextAnalysis();
        documents = new DocumentMapper(analysis);
        try {
            generations = new Generations(root, documents);
            directory = ReadAhead.open(generations.open(), memoryForFiles(config));
            writer = new IndexWriter(directory, writerConfig(config));
            quietMerge = new QuietMerge(writer, directory);
            searchers = new Searchers(writer);
            recent = new RecentItems(searchers);
        } catch (IOException failed) {
            throw new UncheckedIOException("The index in " + root + " can't be opened: " + failed.getMessage(), failed);
        }
        commits = new Commits(writer);
        DictionaryFile words = new DictionaryFile(directory, Schema.WORDS, Schema.VERSION);
        vocabulary = new Vocabulary(this::read, words, clock, rhythm.background());
        QueryMapper queries = new QueryMapper(analysis);
        suggester = new Suggester(analysis, queries, vocabulary::words);
        Planner planner = new Planner(queries, new QueryWords(analysis), documents, clock);
        searches = new Searches(analysis, planner, vocabulary::words, clock);
        searchWithin = config.searchWithin();
        searchers.addListener(vocabulary);
        searchers.addListener(changes);
        run(vocabulary::open);
        vocabulary.beforeRefresh();
        vocabulary.afterRefresh(true);
        rhythm.every(config.refreshEvery(), "refreshed", this::refresh);
        rhythm.every(config.commitEvery(), "committed", this::commit);
        rhythm.every(config.quietAfter(), "merged", this::mergeWhenQuiet);
    }

    @Override
    public long put(Collection<? extends Item> items) {
        return write(items.size(), () -> {
            long number = 0;
            for (Item item : items) {
                number = writer.updateDocument(term(item.id()), documents.document(item));
                recent.put(item);
            }
            changed(items.size());
            return number;
        });
    }

    @Override
    public long updateCounters(Map<ItemId, Counters> counters) {
        return write(counters.size(), () -> {
            long number = 0;
            for (Map.Entry<ItemId, Counters> entry : counters.entrySet()) {
                List<? extends Field> values = DocumentMapper.counters(entry.getValue());
                number = writer.updateDocValues(term(entry.getKey()), values.toArray(Field[]::new));
            }
            return number;
        });
    }

    @Override
    public long remove(Collection<ItemId> ids) {
        return write(ids.size(), () -> {
            long number =
                    writer.deleteDocuments(ids.stream().map(LuceneIndex::term).toArray(Term[]::new));
            ids.forEach(recent::remove);
            changed(ids.size());
            return number;
        });
    }

    @Override
    public Optional<Item> get(ItemId id) {
        return recent.find(id);
    }

    @Override
    public void refresh() {
        run(searchers::maybeRefreshBlocking);
    }

    @Override
    public void commit() {
        run(commits::commit);
    }

    @Override
    public void settle() {
        refresh();
        boolean merged = lend(searcher -> quietMerge.now(searcher.getIndexReader()));
        if (merged) {
            commit();
            takeUpMerged();
        }
        try {
            vocabulary.settle();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public long lastCommit() {
        return commits.last();
    }

    @Override
    public Hits search(Query query) {
        return lend(searcher -> {
            Deadline deadline = new Deadline(searchWithin, System::nanoTime);
            return searches.search(new TimedSearcher(searcher.getIndexReader(), deadline), query);
        });
    }

    @Override
    public List<Suggestion> suggest(String typed, Exclusions exclusions, Set<Host> hidden, int count) {
        return lend(searcher -> suggester.suggest(searcher, typed, new Suggester.Shown(exclusions, hidden), count));
    }

    @Override
    public String state() {
        return changes.state() + "." + vocabulary.built();
    }

    @Override
    public long count(ItemKind kind) {
        return lend(searcher -> (long) searcher.count(new TermQuery(new Term(Schema.KIND, kind.name()))));
    }

    @PreDestroy
    @Override
    public void close() {
        rhythm.close();
        commit();
        run(() -> {
            searchers.close();
            writer.close();
            directory.close();
            if (sound && writer.getTragicException() == null) {
                generations.stopped();
            }
        });
    }

    private void changed(int documents) {
        vocabulary.changed(documents);
        quietMerge.written(documents);
    }

    private void mergeWhenQuiet() {
        if (lend(searcher -> quietMerge.look(searcher.getIndexReader()))) {
            takeUpMerged();
        }
    }

    /** A merge by itself makes no new searcher; and the dictionary knows none of the segments any more. */
    private void takeUpMerged() {
        run(() -> searchers.write(() -> 0));
        vocabulary.changed(lend(searcher -> searcher.getIndexReader().numDocs()));
        refresh();
    }

    static Term term(ItemId id) {
        return new Term(Schema.ID, Schema.id(id));
    }

    private long write(int items, Searchers.Write action) {
        if (items == 0) {
            return commits.lastWrite();
        }
        try {
            return commits.wrote(searchers.write(action));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The one place where a searcher is taken and given back. */
    private <T> T lend(IoFunction<T> use) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return use.apply(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            sound = false;
            throw new UncheckedIOException(failed);
        }
    }

    private void read(IOConsumer<IndexReader> use) throws IOException {
        lend(searcher -> {
            use.accept(searcher.getIndexReader());
            return null;
        });
    }

    private static IndexWriterConfig writerConfig(LuceneConfig config) {
        long buffer =
                Math.min(config.buffer().asLongValue(), Runtime.getRuntime().maxMemory() / BUFFER_SHARE);
        return WriterSettings.of()
                .setRAMBufferSizeMB(buffer / (1024.0 * 1024.0))
                .setCommitOnClose(false);
    }

    private static long memoryForFiles(LuceneConfig config) {
        return config.memory().map(MemorySize::asLongValue).orElseGet(ReadAhead::memoryLeft);
    }

    private static void run(Action action) {
        try {
            action.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    private interface IoFunction<T> {
        T apply(IndexSearcher searcher) throws IOException;
    }
}
