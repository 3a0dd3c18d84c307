package org.vigie.index.lucene;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.ReadAdvice;
import org.jboss.logging.Logger;

/**
 * How files of the index come into memory. The system reads 128 KB around each place that is wanted, which fills an empty
 * memory soon. Where all files together don't fit, it pushes out 31 pages that are needed for each one that it brings; then
 * only the page that is wanted is read.
 */
final class ReadAhead {

    private static final Logger LOG = Logger.getLogger(ReadAhead.class);
    private static final int MEGABYTE = 1 << 20;

    /** What the engine takes besides its heap (docs/sizing.md), and the system. */
    private static final long BESIDE_HEAP = 200L * MEGABYTE;

    private final Directory directory;
    private final long memory;
    private volatile boolean told;

    private ReadAhead(Directory directory, long memory) {
        this.directory = directory;
        this.memory = memory;
    }

    /** @param memory bytes that may hold files of the index */
    static FSDirectory open(Path folder, long memory) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        if (directory instanceof MMapDirectory mapped) {
            mapped.setReadAdvice(new ReadAhead(directory, memory)::advice);
        }
        return directory;
    }

    /** Bytes that this machine, or the container we are in, has left beside the engine; 0 or less if that is nothing. */
    static long memoryLeft() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getTotalMemorySize() - Runtime.getRuntime().maxMemory() - BESIDE_HEAP;
    }

    /** Asked when a file is opened. Small ones matter little, and are opened at each refresh. */
    private Optional<ReadAdvice> advice(String file, IOContext context) {
        try {
            if (context.context() != IOContext.Context.DEFAULT || directory.fileLength(file) < MEGABYTE || fits()) {
                return Optional.empty();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Optional.of(ReadAdvice.RANDOM);
    }

    /** While segments are merged both count, the old ones and the new. The new one's pages are in memory then, if they can be. */
    private boolean fits() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += length(file);
        }
        if (bytes > memory && !told) {
            told = true;
            LOG.infof(
                    "The index has %,d MB, for which there are %,d MB of memory beside the engine: what isn't in it is read"
                            + " from the disk page by page",
                    bytes / MEGABYTE, Math.max(0, memory) / MEGABYTE);
        }
        return bytes <= memory;
    }

    /** Merging deletes files at any time. */
    private long length(String file) throws IOException {
        try {
            return directory.fileLength(file);
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }
}
