package org.vigie.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Memory of a process as Linux tells it, in bytes; 0 elsewhere.
 *
 * @param anonymous its own: heap, code, threads; what processes share of it is counted once
 * @param file mapped from files: classes, and what of the index it touched; the system takes it back when it needs it
 * @param peak the most it ever had, of both
 */
record Memory(long anonymous, long file, long peak) {

    private static final int KIB = 1024;

    static Memory of(long pid) throws IOException {
        Map<String, Long> values = values(pid, "status");
        return new Memory(
                values.getOrDefault("RssAnon", 0L),
                values.getOrDefault("RssFile", 0L),
                values.getOrDefault("VmHWM", 0L));
    }

    /** Its part of the memory of several: what some of them share is divided among those. How much it ever was isn't told. */
    static Memory shareOf(long pid) throws IOException {
        Map<String, Long> values = values(pid, "smaps_rollup");
        return new Memory(
                values.getOrDefault("Pss_Anon", 0L) + values.getOrDefault("Pss_Shmem", 0L),
                values.getOrDefault("Pss_File", 0L),
                0);
    }

    Memory plus(Memory other) {
        return new Memory(anonymous + other.anonymous, file + other.file, peak + other.peak);
    }

    private static Map<String, Long> values(long pid, String table) throws IOException {
        Path file = Path.of("/proc", String.valueOf(pid), table);
        Map<String, Long> values = new HashMap<>();
        if (!Files.exists(file)) {
            return values;
        }
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split("[:\\s]+");
            if (words.length == 3 && words[2].equals("kB")) {
                values.put(words[0], KIB * Long.parseLong(words[1]));
            }
        }
        return values;
    }
}
