package org.vigie.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessTreeTest {

    private static final int TURNS = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "a (b) c", ") 1 2 3"})
    void timesAreThoseOfTheProcessAndOfThoseItSawEnd(String name) {
        String stat = "42 (" + name + ") S 1 42 42 0 -1 4194304 101 7 0 0 11 22 330 4400 20 0 1 0 4474424 3133440 401";
        assertThat(ProcessTree.ticks(stat)).isEqualTo(11 + 22 + 330 + 4_400);
    }

    /** The shell ends its child before it says so, and waits with its own end until it is read. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatAChildTookIsCountedAfterItsEndToo() throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(
                        "sh", "-c", "sh -c 'i=0; while [ $i -lt " + TURNS + " ]; do i=$((i+1)); done'; echo; read end")
                .start();
        try {
            ProcessTree tree = new ProcessTree(shell.toHandle());
            assertThat(shell.getInputStream().read()).isEqualTo('\n');
            assertThat(shell.children()).isEmpty();
            assertThat(tree.cpuMillis()).isPositive();
        } finally {
            shell.getOutputStream().close();
            assertThat(shell.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void memoryIsThatOfAllItsProcesses() throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "sh -c 'echo; read end'; true").start();
        try {
            assertThat(shell.getInputStream().read()).isEqualTo('\n');
            Memory all = new ProcessTree(shell.toHandle()).memory();
            Memory alone = Memory.shareOf(shell.pid());
            assertThat(alone.anonymous()).isPositive();
            assertThat(all.anonymous()).isGreaterThan(alone.anonymous());
        } finally {
            shell.getOutputStream().close();
            assertThat(shell.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
