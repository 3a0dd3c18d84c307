package org.vigie.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process and all that descend from it, as Linux tells of them. */
record ProcessTree(ProcessHandle root) {

    private static final int MILLIS_A_TICK = 10;
    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;

    /** Processor time of those that live, and of those that they have seen end. */
    double cpuMillis() {
        long ticks = 0;
        for (ProcessHandle process : living()) {
            try {
                ticks += ticks(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat")));
            } catch (IOException ended) {
                continue;
            }
        }
        return ticks * MILLIS_A_TICK;
    }

    /** The name before the numbers may have spaces and parentheses in it. */
    static long ticks(String stat) {
        String[] numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
            ticks += Long.parseLong(numbers[i]);
        }
        return ticks;
    }

    Memory memory() throws IOException {
        Memory sum = new Memory(0, 0, 0);
        for (ProcessHandle process : living()) {
            sum = sum.plus(Memory.shareOf(process.pid()));
        }
        return sum;
    }

    /** The eldest last: what has ended since is then among what it has seen end. */
    private List<ProcessHandle> living() {
        List<ProcessHandle> living = new ArrayList<>(root.descendants().toList());
        living.add(root);
        return living;
    }
}
