package org.vigie.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged engine as a process of its own, started as {@code ./vigie} starts it, on a free port. Whatever is waited for
 * here is bounded, and fails with what the engine said.
 */
public final class Engine implements AutoCloseable {

    /** For anything the engine does; it is generous, since a machine that runs tests may be busy. */
    public static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path CLASSES = Path.of("target/engine-in-tests.jsa");
    private static final Pattern LISTENING =
            Pattern.compile("Listening on: (http://\\S+?)\\. Management interface listening on (http://\\S+?)\\.\\s");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Output output;
    private final Thread lastResort;
    private URI address;
    private URI management;

    private Engine(Process process) {
        this.process = process;
        this.output = new Output(process.getInputStream());
        this.lastResort = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** Starts {@code run} in this place and waits until it is ready. */
    public static Engine run(Place place, String... settings) throws IOException {
        return launch("run", place, settings).awaitReady();
    }

    /** Starts {@code demo} with its data in this place and waits until it is ready. */
    public static Engine demo(Place place, String... settings) throws IOException {
        return launch("demo", place, settings).awaitReady();
    }

    /** Starts a command and leaves it to its fate. Settings are what starts with -D; all else follows the command. */
    static Engine launch(String command, Place place, String... settings) throws IOException {
        assertThat(JAR).as("the packaged engine (mvn package)").exists();
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@jvm.options", "-Xmx128m"));
        // Short lives: code that is compiled better would not earn back what compiling it costs.
        line.add("-XX:TieredStopAtLevel=1");
        // Classes once loaded are kept for the next engine: each start after the first takes half the time.
        if (Files.exists(CLASSES) && Files.getLastModifiedTime(CLASSES).compareTo(Files.getLastModifiedTime(JAR)) < 0) {
            Files.delete(CLASSES);
        }
        line.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + CLASSES));
        line.addAll(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=0", "-Dquarkus.management.port=0"));
        line.addAll(place.settings());
        line.addAll(Stream.of(settings).filter(Engine::isSetting).toList());
        line.addAll(List.of("-jar", JAR.toString(), command));
        line.addAll(Stream.of(settings).filter(setting -> !isSetting(setting)).toList());
        return new Engine(new ProcessBuilder(line).redirectErrorStream(true).start());
    }

    private static boolean isSetting(String argument) {
        return argument.startsWith("-D");
    }

    private Engine awaitReady() {
        try {
            await("it listens", () -> LISTENING.matcher(output.text()).find());
            Matcher listening = LISTENING.matcher(output.text());
            assertThat(listening.find()).isTrue();
            address = URI.create(listening.group(1));
            management = URI.create(listening.group(2));
            await("it is ready", () -> managed("/q/health/ready").statusCode() == 200);
            return this;
        } catch (Throwable failed) {
            kill();
            throw failed;
        }
    }

    /** {@code http://127.0.0.1:PORT} */
    public URI address() {
        return address;
    }

    /** Everything it has said so far, errors included. */
    public String output() {
        return output.text();
    }

    long pid() {
        return process.pid();
    }

    /** Something that comes true when the engine gets there. */
    public interface Condition extends Callable<Boolean> {}

    /** Looks again and again, without end only for as long as the engine lives and our patience lasts. */
    public void await(String what, Condition condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            assertThat(process.isAlive())
                    .as("waiting until %s; the engine ended and said:%n%s", what, output.text())
                    .isTrue();
            assertThat(System.nanoTime() - end)
                    .as("waiting until %s; the engine said:%n%s", what, output.text())
                    .isNegative();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.call();
        } catch (IOException notYet) {
            return false;
        } catch (Exception wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    public HttpResponse<String> get(String target, String... headers) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + target)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Asked of the management port. */
    public HttpResponse<String> managed(String target) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(management + target))
                .timeout(PATIENCE)
                .build());
    }

    /** A POST with a JSON body. */
    public HttpResponse<String> post(String target, String json) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + target))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** A JSON answer; anything but 200 is a failure. */
    public JsonNode json(String target) throws IOException {
        HttpResponse<String> answer = get(target, "Accept", "application/json");
        assertThat(answer.statusCode()).as("%s: %s", target, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** What the status page says of a host. */
    JsonNode status(String host) throws IOException {
        for (JsonNode instance : json("/instances").get("instances")) {
            if (instance.get("host").asText().equals(host)) {
                return instance;
            }
        }
        throw new AssertionError(host + " is not on the status page");
    }

    /**
     * A number for Prometheus; 0 if there is none yet.
     *
     * @param labels such as {@code kind="full"}, in any order
     */
    double metric(String name, String... labels) throws IOException {
        return managed("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Waits until it ends by itself, and answers its exit code. */
    int awaitEnd() {
        try {
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended).as("it ends; it said:%n%s", output.text()).isTrue();
            output.awaitEnd(PATIENCE);
            forget();
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** As {@code kill -9}: nothing is written any more. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As {@code kill -9}, without waiting for its end: for threads that the engine's end would end. */
    void strike() {
        process.destroyForcibly();
    }

    /** As Ctrl-C, without waiting for its end. */
    void askToStop() {
        process.destroy();
    }

    /** Asks it to stop, as Ctrl-C does, and waits until it has. */
    @Override
    public void close() {
        askToStop();
        awaitEnd();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException endingAnyway) {
            // The tests themselves are being ended.
        }
    }
}
