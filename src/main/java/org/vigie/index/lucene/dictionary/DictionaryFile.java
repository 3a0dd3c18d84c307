package org.vigie.index.lucene.dictionary;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.StringHelper;
import org.jboss.logging.Logger;

/**
 * The dictionary of an index as a file beside its segments: mapped into memory instead of taking a part of the heap, and there
 * at once after a start. It tells of which segments it is, so that one of another index is known.
 */
public final class DictionaryFile {

    /** Unlike any name that Lucene gives a file of an index. */
    public static final String NAME = "words.dictionary";

    private static final String CODEC = "VigieDictionary";

    /** To be raised where what is written, or which words are kept, becomes another. */
    private static final int VERSION = 1;

    private static final Logger LOG = Logger.getLogger(DictionaryFile.class);

    private final FSDirectory directory;
    private final String field;
    private final int schema;

    /**
     * @param directory of the index
     * @param field whose terms are words
     * @param schema by which words were made of texts
     */
    public DictionaryFile(FSDirectory directory, String field, int schema) {
        this.directory = directory;
        this.field = field;
        this.schema = schema;
    }

    /** @param unseen documents of the index that stand in segments the dictionary doesn't know */
    record Kept(WordDictionary words, int unseen) {}

    /** Written anew from all words of the index; the one before stays whole until then. */
    WordDictionary write(IndexReader reader) throws IOException {
        IndexOutput out = directory.createTempOutput(SortedTexts.PREFIX, "dictionary", IOContext.DEFAULT);
        boolean whole = false;
        try (out) {
            writeHeader(reader, out);
            WordDictionary.write(reader, field, directory, new PartsWriter(out));
            CodecUtil.writeFooter(out);
            whole = true;
        } finally {
            if (!whole) {
                IOUtils.deleteFilesIgnoringExceptions(directory, out.getName());
            }
        }
        directory.rename(out.getName(), NAME);
        try (IndexInput in = directory.openInput(NAME, IOContext.READONCE)) {
            readHeader(in);
            return map(in.getFilePointer(), in.length());
        }
    }

    /** Deletes what a crash left of one that was being written. To be called while none is. */
    void deleteRemains() throws IOException {
        for (String name : directory.listAll()) {
            if (name.startsWith(SortedTexts.PREFIX + "_") && name.endsWith(".tmp")) {
                directory.deleteFile(name);
            }
        }
    }

    /** Empty where there is none, or none of use: damaged, of another version or schema, or of another index. */
    Optional<Kept> read(IndexReader reader) {
        try (IndexInput in = directory.openInput(NAME, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
            Set<String> known = readHeader(in);
            Set<String> there = new HashSet<>();
            int unseen = 0;
            for (LeafReaderContext leaf : reader.leaves()) {
                there.add(id(leaf));
                unseen += known.contains(id(leaf)) ? 0 : leaf.reader().numDocs();
            }
            there.retainAll(known);
            return there.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Kept(map(in.getFilePointer(), in.length()), unseen));
        } catch (NoSuchFileException | FileNotFoundException none) {
            return Optional.empty();
        } catch (IOException | RuntimeException useless) {
            LOG.infof("The dictionary of words is made anew, since the one on disk can't be used: %s", useless);
            return Optional.empty();
        }
    }

    private void writeHeader(IndexReader reader, IndexOutput out) throws IOException {
        CodecUtil.writeHeader(out, CODEC, VERSION);
        out.writeInt(schema);
        out.writeInt(reader.leaves().size());
        for (LeafReaderContext leaf : reader.leaves()) {
            out.writeString(id(leaf));
        }
        while (out.getFilePointer() % PartsWriter.ALIGNED != 0) {
            out.writeByte((byte) 0);
        }
    }

    /** The segments of which it is. */
    private Set<String> readHeader(IndexInput in) throws IOException {
        CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
        int made = in.readInt();
        if (made != schema) {
            throw new IOException("it is of schema " + made + ", not " + schema);
        }
        Set<String> segments = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            segments.add(in.readString());
        }
        long behind = in.getFilePointer() % PartsWriter.ALIGNED;
        in.skipBytes(behind == 0 ? 0 : PartsWriter.ALIGNED - behind);
        return segments;
    }

    private WordDictionary map(long from, long length) throws IOException {
        try (FileChannel file = FileChannel.open(directory.getDirectory().resolve(NAME))) {
            ByteBuffer all = file.map(MapMode.READ_ONLY, 0, length);
            int start = Math.toIntExact(from);
            return new WordDictionary(new Parts(all.slice(start, all.limit() - CodecUtil.footerLength() - start)));
        }
    }

    private static String id(LeafReaderContext leaf) {
        SegmentReader segment = (SegmentReader) FilterLeafReader.unwrap(leaf.reader());
        return StringHelper.idToString(segment.getSegmentInfo().info.getId());
    }
}
