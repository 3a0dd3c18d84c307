package org.vigie.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.catalog.Video.Counters;
import org.vigie.index.Hits;
import org.vigie.index.Query;

/** Runs queries on a searcher it is lent, and reads the items of the page. */
final class Searches {

    private final QueryMapper queries;

    Searches(QueryMapper queries) {
        this.queries = queries;
    }

    Hits search(IndexSearcher searcher, Query query) throws IOException {
        org.apache.lucene.search.Query wanted = queries.query(query);
        if (query.count() == 0) {
            return Hits.of(searcher.count(wanted), List.of());
        }
        TopDocs found = found(searcher, wanted, query);
        List<Hits.Hit> page = new ArrayList<>();
        for (int i = query.start(); i < found.scoreDocs.length; i++) {
            ScoreDoc hit = found.scoreDocs[i];
            page.add(Hits.Hit.of(item(searcher, hit.doc), hit instanceof FieldDoc ? 0 : hit.score));
        }
        return Hits.of(found.totalHits.value(), page);
    }

    /** @param id as in {@link Schema#id} */
    Optional<Item> find(IndexSearcher searcher, String id) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
        return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(item(searcher, found.scoreDocs[0].doc));
    }

    /** Totals are exact: clients page until they have seen as many. */
    private static TopDocs found(IndexSearcher searcher, org.apache.lucene.search.Query wanted, Query query)
            throws IOException {
        int wantedHits = query.start() + query.count();
        return QueryMapper.byMatch(query.sort())
                ? searcher.search(wanted, new TopScoreDocCollectorManager(wantedHits, null, Integer.MAX_VALUE))
                : searcher.search(
                        wanted,
                        new TopFieldCollectorManager(
                                QueryMapper.sort(query.sort()), wantedHits, null, Integer.MAX_VALUE));
    }

    private static Item item(IndexSearcher searcher, int number) throws IOException {
        StoredFields stored = searcher.storedFields();
        DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor(Schema.KIND, Schema.SOURCE);
        stored.document(number, visitor);
        ItemKind kind = ItemKind.valueOf(visitor.getDocument().get(Schema.KIND));
        BytesRef source = visitor.getDocument().getBinaryValue(Schema.SOURCE);
        Item item = SourceCodec.decode(kind, source.bytes, source.offset, source.length);
        return item instanceof Video video ? video.withCounters(counters(searcher, number)) : item;
    }

    private static Counters counters(IndexSearcher searcher, int number) throws IOException {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
        int inLeaf = number - leaf.docBase;
        return new Counters(
                value(leaf, Schema.VIEWS, inLeaf),
                value(leaf, Schema.VIEWERS, inLeaf),
                value(leaf, Schema.LIKES, inLeaf),
                value(leaf, Schema.DISLIKES, inLeaf),
                value(leaf, Schema.COMMENTS, inLeaf));
    }

    private static long value(LeafReaderContext leaf, String field, int number) throws IOException {
        NumericDocValues values = leaf.reader().getNumericDocValues(field);
        return values != null && values.advanceExact(number) ? values.longValue() : 0;
    }
}
