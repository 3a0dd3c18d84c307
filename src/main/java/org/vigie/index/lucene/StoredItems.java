package org.vigie.index.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.vigie.catalog.Item;
import org.vigie.catalog.Video;
import org.vigie.catalog.Video.Counters;

/** Reads items back from their documents, with the counters as they were last updated. */
final class StoredItems {

    private StoredItems() {}

    /** @param id as in {@link Schema#id} */
    static Optional<Item> find(IndexSearcher searcher, BytesRef id) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
        return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(item(searcher, found.scoreDocs[0].doc));
    }

    static Item item(IndexSearcher searcher, int number) throws IOException {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
        int inLeaf = number - leaf.docBase;
        BinaryDocValues sources = DocValues.getBinary(leaf.reader(), Schema.SOURCE);
        if (!sources.advanceExact(inLeaf)) {
            throw new IOException("An item without a source");
        }
        Item item = PackedSource.unpack(sources.binaryValue());
        return item instanceof Video video ? video.withCounters(counters(leaf, inLeaf)) : item;
    }

    private static Counters counters(LeafReaderContext leaf, int inLeaf) throws IOException {
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
