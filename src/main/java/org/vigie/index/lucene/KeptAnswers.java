package org.vigie.index.lucene;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** The last answers to questions about one state of the index; with the next state all are forgotten. */
final class KeptAnswers<K, V> {

    private final int most;
    private final Map<K, V> kept;
    private Object keptOf;

    KeptAnswers(int most) {
        this.most = most;
        this.kept = new LinkedHashMap<>(most, 0.75f, true);
    }

    /** Null if it isn't known. */
    synchronized V get(IndexSearcher searcher, K question) {
        Object reader = reader(searcher);
        if (!reader.equals(keptOf)) {
            kept.clear();
            keptOf = reader;
        }
        return kept.get(question);
    }

    synchronized void keep(IndexSearcher searcher, K question, V answer) {
        if (reader(searcher).equals(keptOf)) {
            kept.put(question, answer);
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    private static Object reader(IndexSearcher searcher) {
        IndexReader.CacheHelper helper = searcher.getIndexReader().getReaderCacheHelper();
        return helper == null ? searcher : helper.getKey();
    }
}
