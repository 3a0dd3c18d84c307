package org.vigie.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.vigie.index.lucene.dictionary.DictionaryFile;

/** What an index that nobody has open takes on disk, by what it is for. */
public final class Footprint {

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("fdt", "stored"),
            Map.entry("fdx", "stored"),
            Map.entry("fdm", "stored"),
            Map.entry("doc", "postings"),
            Map.entry("psm", "postings"),
            Map.entry("pos", "positions"),
            Map.entry("pay", "positions"),
            Map.entry("tim", "terms"),
            Map.entry("tip", "terms"),
            Map.entry("tmd", "terms"),
            Map.entry("dvd", "doc values"),
            Map.entry("dvm", "doc values"),
            Map.entry("nvd", "norms"),
            Map.entry("nvm", "norms"),
            Map.entry("kdd", "points"),
            Map.entry("kdi", "points"),
            Map.entry("kdm", "points"));

    private Footprint() {}

    /**
     * @param bytes by part; what the table of parts doesn't know is "other"
     * @param segments how many there are
     */
    public record Parts(Map<String, Long> bytes, int segments) {
        public long total() {
            return bytes.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param data the folder whose {@code index} it is */
    public static Parts of(Path data) throws IOException {
        Path root = data.resolve("index");
        Path current = root.resolve(Files.readString(root.resolve("current")).strip());
        Map<String, Long> bytes = new TreeMap<>();
        try (Directory directory = FSDirectory.open(current)) {
            SegmentInfos segments = SegmentInfos.readLatestCommit(directory);
            for (SegmentCommitInfo segment : segments) {
                count(directory, segment, bytes);
            }
            if (List.of(directory.listAll()).contains(DictionaryFile.NAME)) {
                bytes.put("dictionary", directory.fileLength(DictionaryFile.NAME));
            }
            return new Parts(bytes, segments.size());
        }
    }

    /** A small segment is one file with all others in it; what that adds to them is "other". */
    private static void count(Directory directory, SegmentCommitInfo segment, Map<String, Long> bytes)
            throws IOException {
        SegmentInfo info = segment.info;
        long inside = 0;
        if (info.getUseCompoundFile()) {
            try (Directory compound = info.getCodec().compoundFormat().getCompoundReader(directory, info)) {
                inside = count(compound, List.of(compound.listAll()), bytes);
            }
        }
        for (String file : segment.files()) {
            if (file.endsWith(".cfs")) {
                bytes.merge("other", directory.fileLength(file) - inside, Long::sum);
            } else {
                count(directory, List.of(file), bytes);
            }
        }
    }

    private static long count(Directory directory, List<String> files, Map<String, Long> bytes) throws IOException {
        long total = 0;
        for (String file : files) {
            long length = directory.fileLength(file);
            String ending = file.substring(file.lastIndexOf('.') + 1);
            bytes.merge(PARTS.getOrDefault(ending, "other"), length, Long::sum);
            total += length;
        }
        return total;
    }
}
