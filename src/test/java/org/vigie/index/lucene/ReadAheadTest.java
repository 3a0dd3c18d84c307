package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MergeInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the kernel was told of the mapped files: {@code rr} among the flags of a mapping, for reads at random. */
@EnabledOnOs(OS.LINUX)
class ReadAheadTest {

    private static final int MEGABYTE = 1 << 20;
    private static final String AT_RANDOM = "rr";

    @TempDir
    private Path folder;

    @Test
    void whatFitsIsReadAhead() throws IOException {
        assertThat(flags(5 * MEGABYTE, IOContext.DEFAULT, "one.dvd", 2 * MEGABYTE))
                .doesNotContain(AT_RANDOM);
    }

    @Test
    void whatDoesNotFitIsReadPageByPage() throws IOException {
        assertThat(flags(MEGABYTE, IOContext.DEFAULT, "one.dvd", 2 * MEGABYTE)).contains(AT_RANDOM);
    }

    @Test
    void allFilesTogetherHaveToFit() throws IOException {
        Files.write(folder.resolve("other.doc"), new byte[3 * MEGABYTE]);
        assertThat(flags(4 * MEGABYTE, IOContext.DEFAULT, "one.dvd", 2 * MEGABYTE))
                .contains(AT_RANDOM);
    }

    @Test
    void smallFilesAreReadAheadAnyhow() throws IOException {
        assertThat(flags(0, IOContext.DEFAULT, "one.dvd", MEGABYTE / 2)).doesNotContain(AT_RANDOM);
    }

    @Test
    void lessThanNoMemoryIsNone() throws IOException {
        assertThat(flags(-MEGABYTE, IOContext.DEFAULT, "one.dvd", 2 * MEGABYTE)).contains(AT_RANDOM);
    }

    @Test
    void mergesReadAheadAnyhow() throws IOException {
        IOContext merging = IOContext.merge(new MergeInfo(1, 1, false, 1));
        assertThat(flags(0, merging, "one.dvd", 2 * MEGABYTE)).doesNotContain(AT_RANDOM);
    }

    @Test
    void memoryIsTheMachinesWithoutTheEngines() throws IOException {
        long machine = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemTotal:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElseThrow();
        assertThat(ReadAhead.memoryLeft())
                .isLessThan(machine - Runtime.getRuntime().maxMemory());
    }

    private List<String> flags(long memory, IOContext context, String file, int bytes) throws IOException {
        try (FSDirectory directory = ReadAhead.open(folder, memory)) {
            try (IndexOutput out = directory.createOutput(file, IOContext.DEFAULT)) {
                out.writeBytes(new byte[bytes], bytes);
            }
            try (IndexInput in = directory.openInput(file, context)) {
                assertThat(in.length()).isEqualTo(bytes);
                return flags(folder.resolve(file));
            }
        }
    }

    private static List<String> flags(Path mapped) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/self/smaps"));
        int start = 0;
        while (!lines.get(start).endsWith(mapped.toString())) {
            start++;
        }
        while (!lines.get(start).startsWith("VmFlags:")) {
            start++;
        }
        return List.of(lines.get(start).substring("VmFlags:".length()).strip().split(" "));
    }
}
