package org.vigie.bench.speed;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A process of this program, started with the options that {@code ./vigie} starts it with. */
final class EngineProcess implements AutoCloseable {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(5);
    private static final Duration PATIENCE_AT_THE_START = Duration.ofMinutes(10);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(120);
    private static final Path OPTIONS = Path.of("jvm.options");
    private static final Path LAUNCHER = Path.of("vigie");
    private static final String OPTIONS_FROM_OUTSIDE = "VIGIE_JAVA_OPTS";

    /** The file of a control group that a process is put into by writing its number. */
    static final String MEMBERS = "cgroup.procs";

    private final Process process;
    private final Thread lastResort;

    private EngineProcess(Process process) {
        this.process = process;
        this.lastResort = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /**
     * The engine itself, on this port of the loopback, started as an operator starts it.
     *
     * @param group control group that it is started in, so that it knows from the first how much memory it has; null for ours
     */
    static EngineProcess engine(Path data, String heap, Path group, int port) throws IOException {
        List<String> line = new ArrayList<>();
        if (group != null) {
            String members = group.resolve(MEMBERS).toString();
            line.addAll(List.of("sh", "-c", "echo $$ > \"$0\" && exec \"$@\"", members));
        }
        line.addAll(List.of(LAUNCHER.toAbsolutePath().toString(), "run"));
        line.addAll(settings(data));
        line.addAll(
                List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port, "-Dquarkus.management.port=0"));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().merge(OPTIONS_FROM_OUTSIDE, "-Xmx" + heap, (given, ours) -> ours + " " + given);
        return new EngineProcess(logged(builder, data.resolve("engine.log")));
    }

    /** A command of the bench in a process of its own, waited for. */
    static void inside(Path data, String heap, List<String> command) throws IOException {
        await(new EngineProcess(start(heap, settings(data), command, null)), command, "above");
    }

    /** Any program, waited for. */
    static void run(List<String> line) throws IOException {
        await(program(line, null), line, "above");
    }

    /** Any program, waited for, which says all in a file. */
    static void run(List<String> line, Path log) throws IOException {
        await(program(line, log), line, log.toString());
    }

    /** Another program for the virtual machine. */
    static EngineProcess java(List<String> arguments, Path log) throws IOException {
        List<String> line = new ArrayList<>(List.of(java()));
        line.addAll(arguments);
        return program(line, log);
    }

    /**
     * Any program, until it is closed.
     *
     * @param log null to say everything where this one does
     */
    static EngineProcess program(List<String> line, Path log) throws IOException {
        return new EngineProcess(logged(new ProcessBuilder(line), log));
    }

    private static void await(EngineProcess process, List<String> line, String said) throws IOException {
        try (process) {
            int code = process.process.waitFor();
            if (code != 0) {
                throw new IOException("'" + String.join(" ", line) + "' ended with " + code + "; see " + said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Process logged(ProcessBuilder builder, Path log) throws IOException {
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return log == null
                ? builder.inheritIO().start()
                : builder.redirectErrorStream(true)
                        .redirectOutput(Redirect.to(log.toFile()))
                        .start();
    }

    private static List<String> settings(Path data) {
        return List.of("-Dvigie.data=" + data, "-Dvigie.instances=" + data.resolve("instances.yaml"));
    }

    /** @param log null to say everything on standard error */
    private static Process start(String heap, List<String> settings, List<String> command, Path log)
            throws IOException {
        List<String> line = new ArrayList<>();
        line.add(java());
        if (Files.exists(OPTIONS)) {
            line.add("@" + OPTIONS);
        }
        line.add("-Xmx" + heap);
        String more = System.getenv(OPTIONS_FROM_OUTSIDE);
        if (more != null && !more.isBlank()) {
            line.addAll(List.of(more.strip().split("\\s+")));
        }
        line.addAll(settings);
        line.addAll(List.of("-jar", System.getProperty("java.class.path")));
        line.addAll(command);
        return logged(new ProcessBuilder(line), log);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Seconds since then to when it answers rightly; it is asked all the time. */
    double awaitAnswer(long since, BooleanSupplier answers, String otherwise) throws IOException {
        while (!answers.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() - since > PATIENCE_AT_THE_START.toNanos()) {
                throw new IOException(otherwise);
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        return (System.nanoTime() - since) / 1e9;
    }

    double cpuMillis() {
        return cpuMillis(process.toHandle());
    }

    static double cpuMillis(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    /** Of it and all that it started. */
    double cpuMillisOfAll() {
        return new ProcessTree(process.toHandle()).cpuMillis();
    }

    Memory memory() throws IOException {
        return Memory.of(process.pid());
    }

    /** Of it and all that it started, with what they share counted once. */
    Memory memoryOfAll() throws IOException {
        return new ProcessTree(process.toHandle()).memory();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_AT_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }
}
