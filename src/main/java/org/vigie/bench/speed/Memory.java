package org.vigie.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Memory of a process as Linux tells it, in bytes; 0 elsewhere.
 *
 * @param anonymous its own: heap, code, threads
 * @param file mapped from files: classes, and what of the index it touched; the system takes it back when it needs it
 * @param peak the most it ever had, of both
 */
record Memory(long anonymous, long file, long peak) {

    private static final int KIB = 1024;

    static Memory of(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return new Memory(0, 0, 0);
        }
        Map<String, Long> values = new HashMap<>();
        for (String line : Files.readAllLines(status)) {
            String[] words = line.split("[:\\s]+");
            if (words.length == 3 && words[2].equals("kB")) {
                values.put(words[0], KIB * Long.parseLong(words[1]));
            }
        }
        return new Memory(
                values.getOrDefault("RssAnon", 0L),
                values.getOrDefault("RssFile", 0L),
                values.getOrDefault("VmHWM", 0L));
    }
}
