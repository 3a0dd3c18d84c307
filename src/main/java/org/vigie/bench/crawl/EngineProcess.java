package org.vigie.bench.crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged engine as a process of its own, started by {@code ./vigie run} as an operator starts it. */
final class EngineProcess implements AutoCloseable {

    private static final Pattern LISTENING =
            Pattern.compile("Listening on: (http://\\S+?)\\. Management interface listening on (http://\\S+)\\.$");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The heap that {@code ./vigie} gives on a machine with 3 GB, whatever this one has. */
    private static final String SMALL_SERVER = "-Xmx192m";

    private static final Path TARGET = Path.of("target");

    /** What {@code ./vigie run} keeps of our classes. */
    private static final String KEPT = "run-*.{aot,jsa}";

    private static final Path BUILD = Path.of("target/quarkus-app/quarkus-run.jar");

    /** Linux counts processor time in hundredths of a second, whatever its kernel does inside. */
    private static final double TICKS = 100;

    /** What a process has taken. */
    record Taken(double cpuSeconds, double residentMegabytes) {}

    /** Where it is asked. */
    record Addresses(URI api, URI management) {}

    private final Process process;
    private final Thread lastResort;
    private final CompletableFuture<Addresses> addresses = new CompletableFuture<>();

    /**
     * @param place with {@code instances.yaml}, the folder {@code config}, and room for {@code data}; what it says goes to
     *     {@code engine.log} there
     */
    EngineProcess(Path place, String options) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of("vigie").toAbsolutePath().toString(),
                "run",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0",
                "-Dquarkus.management.port=0",
                "-Dvigie.data=" + place.resolve("data"),
                "-Dvigie.instances=" + place.resolve("instances.yaml"),
                "-Dvigie.config=" + place.resolve("config")));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("VIGIE_JAVA_OPTS", (SMALL_SERVER + " " + options).strip());
        process = builder.start();
        lastResort = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(lastResort);
        Path log = place.resolve("engine.log");
        Thread.ofPlatform().daemon().name("engine-output").start(() -> read(log));
    }

    /** Whether an engine of this build has run before, and left what makes starts faster. */
    static boolean isRecorded() throws IOException {
        FileTime built = Files.getLastModifiedTime(BUILD);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(TARGET, KEPT)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void read(Path log) {
        try (BufferedReader said =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var written = Files.newBufferedWriter(log)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                written.write(line);
                written.newLine();
                written.flush();
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    addresses.complete(new Addresses(URI.create(listening.group(1)), URI.create(listening.group(2))));
                }
            }
            addresses.completeExceptionally(new IOException("it ended; see " + log));
        } catch (IOException ended) {
            // Once it was ready, nobody waits for this any more: it is being stopped.
            addresses.completeExceptionally(ended);
        }
    }

    Addresses awaitAddresses() throws IOException {
        try {
            return addresses.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            close();
            throw new IOException("The engine did not start: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    Taken taken() {
        return taken(process.pid());
    }

    /** What this process has taken, which is the simulator with whoever watches. */
    static Taken ownTaken() {
        return taken(ProcessHandle.current().pid());
    }

    private static Taken taken(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double cpu = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
            double resident = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024.0;
            return new Taken(cpu, resident);
        } catch (IOException notLinux) {
            throw new UncheckedIOException("What a process takes is read from /proc, as Linux has it", notLinux);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException endingAnyway) {
            // This process is being ended itself.
        }
    }
}
