package org.vigie.index.lucene.dictionary;

import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.OfflineSorter;
import org.apache.lucene.util.OfflineSorter.BufferSize;
import org.apache.lucene.util.OfflineSorter.ByteSequencesReader;
import org.apache.lucene.util.OfflineSorter.ByteSequencesWriter;

/**
 * Many short texts with a value each, sorted by their UTF-8, and by their values where they are equal. On disk, since in a
 * small heap all of them would leave the searches no room.
 */
final class SortedTexts implements Closeable {

    /** Begins the names of its files, which a crash may leave behind. */
    static final String PREFIX = "words";

    /** Of texts that are sorted in memory at a time. */
    private static final long MEGABYTES = 1;

    /** Between text and value, so that a text stands before the longer ones that begin so; no text has it. */
    private static final byte END = 0;

    private final Directory temporary;
    private final byte[] entry = new byte[FrontCoded.MAX_BYTES + 1 + Long.BYTES];
    private IndexOutput unsorted;
    private ByteSequencesWriter writer;
    private String sorted;

    /** @param temporary where files are while this is open */
    SortedTexts(Directory temporary) {
        this.temporary = temporary;
    }

    /**
     * @param text without {@code U+0000}, and at most as long as a word
     * @param value 0 or more
     */
    void add(String text, long value) throws IOException {
        if (unsorted == null) {
            unsorted = temporary.createTempOutput(PREFIX, "unsorted", IOContext.DEFAULT);
            writer = new ByteSequencesWriter(unsorted);
        }
        BytesRef utf8 = new BytesRef(text);
        System.arraycopy(utf8.bytes, utf8.offset, entry, 0, utf8.length);
        entry[utf8.length] = END;
        NumericUtils.longToSortableBytes(value, entry, utf8.length + 1);
        writer.write(entry, 0, utf8.length + 1 + Long.BYTES);
    }

    /** Something that takes them in their order; the text is only lent. */
    @FunctionalInterface
    interface Each {

        void take(BytesRef text, long value) throws IOException;
    }

    /** To be called once, when all are added. */
    void forEach(Each each) throws IOException {
        if (unsorted == null) {
            return;
        }
        CodecUtil.writeFooter(unsorted);
        writer.close();
        sorted = new OfflineSorter(
                        temporary,
                        PREFIX,
                        Comparator.naturalOrder(),
                        BufferSize.megabytes(MEGABYTES),
                        OfflineSorter.MAX_TEMPFILES,
                        -1,
                        null,
                        0)
                .sort(unsorted.getName());
        try (ByteSequencesReader reader = new ByteSequencesReader(temporary.openChecksumInput(sorted), sorted)) {
            for (BytesRef found = reader.next(); found != null; found = reader.next()) {
                int end = found.offset + found.length - Long.BYTES;
                long value = NumericUtils.sortableBytesToLong(found.bytes, end);
                found.length -= 1 + Long.BYTES;
                each.take(found, value);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (unsorted != null) {
            IOUtils.closeWhileHandlingException(writer);
            IOUtils.deleteFilesIgnoringExceptions(temporary, unsorted.getName());
        }
        if (sorted != null) {
            IOUtils.deleteFilesIgnoringExceptions(temporary, sorted);
        }
    }
}
