package org.vigie.index.lucene;

import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.Lucene90DocValuesFormat;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;

/** How segments are written, by the engine and by a rebuild alike. Lucene's own codec reads them. */
final class WriterSettings {

    /**
     * Segments of a size at a time before they become one. Each word of a query is looked up in each segment, so few make
     * searches faster; merging so much more often costs a crawl little, since most of its work is something else.
     */
    private static final int SEGMENTS_OF_A_SIZE = 4;

    /** Smaller ones count as this large: an index of a hundred thousand videos is two or three segments. */
    private static final int SMALLEST_MEGABYTES = 64;

    /** Lucene would let half a second go by at each refresh and commit, so that few small segments are seen. */
    private static final long WAIT_FOR_MERGES = 0;

    private WriterSettings() {}

    /** Newest first, as most lists are asked for: they end with the page, and a range of dates is one of documents. */
    static IndexWriterConfig of() {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setSegmentsPerTier(SEGMENTS_OF_A_SIZE);
        merges.setFloorSegmentMB(SMALLEST_MEGABYTES);
        return new IndexWriterConfig()
                .setCodec(new SourcesApart())
                .setMergePolicy(merges)
                .setMaxFullFlushMergeWaitMillis(WAIT_FOR_MERGES)
                .setIndexSort(QueryMapper.newestFirst());
    }

    /** Sources are most of an index and needed last: apart, the rest is small, and they survive what damages the rest. */
    private static final class SourcesApart extends Lucene104Codec {

        private final DocValuesFormat sources = new Lucene90DocValuesFormat();
        private final DocValuesFormat others = new Lucene90DocValuesFormat();

        @Override
        public DocValuesFormat getDocValuesFormatForField(String field) {
            return field.equals(Schema.SOURCE) ? sources : others;
        }
    }
}
