package org.vigie.index.lucene;

import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.Lucene90DocValuesFormat;
import org.apache.lucene.index.IndexWriterConfig;

/** How segments are written, by the engine and by a rebuild alike. Lucene's own codec reads them. */
final class WriterSettings {

    private WriterSettings() {}

    /** Newest first, as most lists are asked for: they end with the page, and a range of dates is one of documents. */
    static IndexWriterConfig of() {
        return new IndexWriterConfig().setCodec(new SourcesApart()).setIndexSort(QueryMapper.newestFirst());
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
