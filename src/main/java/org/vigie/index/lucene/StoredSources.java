package org.vigie.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jboss.logging.Logger;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;

/**
 * The sources an index stores, read straight from the files that hold them: all others may be of another schema,
 * or damaged, and don't matter: sources have files of their own. Counters that were updated in place are those of the source until the next crawl.
 */
final class StoredSources {

    private static final Logger LOG = Logger.getLogger(StoredSources.class);

    private final Directory directory;

    StoredSources(Directory directory) {
        this.directory = directory;
    }

    /** Copies every live item that can be read; later ones replace earlier ones of the same id. Answers how many. */
    long copyTo(IndexWriter writer, DocumentMapper documents) throws IOException {
        SegmentInfos segments;
        try {
            segments = SegmentInfos.readLatestCommit(directory);
        } catch (IOException | RuntimeException unreadable) {
            return 0;
        }
        for (SegmentCommitInfo segment : segments) {
            try {
                copySegment(segment, writer, documents);
            } catch (IOException | RuntimeException unreadable) {
                LOG.debugf(unreadable, "Segment %s can't be read", segment.info.name);
            }
        }
        writer.flush();
        return writer.getDocStats().numDocs;
    }

    private void copySegment(SegmentCommitInfo segment, IndexWriter writer, DocumentMapper documents)
            throws IOException {
        Codec codec = segment.info.getCodec();
        Bits live = liveDocuments(segment);
        Directory files = segment.info.getUseCompoundFile()
                ? codec.compoundFormat().getCompoundReader(directory, segment.info)
                : directory;
        try {
            FieldInfos fields = codec.fieldInfosFormat().read(files, segment.info, "", IOContext.DEFAULT);
            try (Sources sources = sources(files, segment.info, fields)) {
                for (int number = 0; number < segment.info.maxDoc(); number++) {
                    if (live == null || live.get(number)) {
                        copyDocument(sources, number, writer, documents);
                    }
                }
            }
        } finally {
            if (files != directory) {
                files.close();
            }
        }
    }

    /** Null means all. Where the list of deletions is unreadable, the deleted come back until a crawl finds them missing. */
    private Bits liveDocuments(SegmentCommitInfo segment) {
        try {
            return segment.hasDeletions()
                    ? segment.info.getCodec().liveDocsFormat().readLiveDocs(directory, segment, IOContext.READONCE)
                    : null;
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    /** The sources of a segment, to be read in order. */
    private interface Sources extends Closeable {
        Item read(int number) throws IOException;
    }

    private static Sources sources(Directory files, SegmentInfo segment, FieldInfos fields) throws IOException {
        FieldInfo source = fields.fieldInfo(Schema.SOURCE);
        if (source == null) {
            throw new IOException("no sources");
        }
        return source.getDocValuesType() == DocValuesType.BINARY
                ? packed(files, segment, source)
                : written(files, segment, fields);
    }

    /** Of all doc values only the files with the sources are opened. */
    private static Sources packed(Directory files, SegmentInfo segment, FieldInfo source) throws IOException {
        FieldInfos alone = new FieldInfos(new FieldInfo[] {source});
        DocValuesProducer values = segment.getCodec()
                .docValuesFormat()
                .fieldsProducer(new SegmentReadState(files, segment, alone, IOContext.DEFAULT));
        BinaryDocValues sources = values.getBinary(source);
        return new Sources() {
            @Override
            public Item read(int number) throws IOException {
                if (!sources.advanceExact(number)) {
                    throw new IOException("no source");
                }
                return PackedSource.unpack(sources.binaryValue());
            }

            @Override
            public void close() throws IOException {
                values.close();
            }
        };
    }

    /** As JSON in a stored field, as they were until schema 3. */
    private static Sources written(Directory files, SegmentInfo segment, FieldInfos fields) throws IOException {
        StoredFieldsReader stored =
                segment.getCodec().storedFieldsFormat().fieldsReader(files, segment, fields, IOContext.DEFAULT);
        return new Sources() {
            @Override
            public Item read(int number) throws IOException {
                DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor(Schema.KIND, Schema.SOURCE);
                stored.document(number, visitor);
                ItemKind kind = ItemKind.valueOf(visitor.getDocument().get(Schema.KIND));
                BytesRef source = visitor.getDocument().getBinaryValue(Schema.SOURCE);
                return SourceCodec.decode(kind, source.bytes, source.offset, source.length);
            }

            @Override
            public void close() throws IOException {
                stored.close();
            }
        };
    }

    private static void copyDocument(Sources sources, int number, IndexWriter writer, DocumentMapper documents)
            throws IOException {
        Item item;
        try {
            item = sources.read(number);
        } catch (IOException | RuntimeException unreadable) {
            return;
        }
        writer.updateDocument(new Term(Schema.ID, Schema.id(item.id())), documents.document(item));
    }
}
