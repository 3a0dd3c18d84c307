package org.vigie.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.Host;

class HostListFetcherTest {

    private static final HostListFetcher.Bounds BOUNDS =
            new HostListFetcher.Bounds(Duration.ofSeconds(20), 1 << 20, 2_500);

    private final HostListFetcher fetcher = new HostListFetcher("Vigie/1.2.3 (+https://vigie.example)", BOUNDS);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aListIsReadPageByPage() {
        answer(query -> page(query, 2_300, true));

        assertThat(fetcher.fetch(url(""))).isInstanceOfSatisfying(HostListAnswer.Read.class, read -> {
            assertThat(read.hosts())
                    .hasSize(2_300)
                    .startsWith(Host.of("h0.example"))
                    .doesNotHaveDuplicates();
            assertThat(read.skipped()).isZero();
            assertThat(read.cut()).isFalse();
        });
        assertThat(asked)
                .containsExactly(
                        "start=0&count=1000 Vigie/1.2.3 (+https://vigie.example)",
                        "start=1000&count=1000 Vigie/1.2.3 (+https://vigie.example)",
                        "start=2000&count=1000 Vigie/1.2.3 (+https://vigie.example)");
    }

    @Test
    void aListThatDoesNotSayHowLongItIsEndsWithAPageThatHasNothingNew() {
        answer(query -> page(query, 1_000, false));

        assertThat(fetcher.fetch(url("?healthy=true")))
                .isInstanceOfSatisfying(
                        HostListAnswer.Read.class,
                        read -> assertThat(read.hosts()).hasSize(1_000));
        assertThat(asked).hasSize(2).allMatch(query -> query.startsWith("healthy=true&start="));
    }

    @Test
    void aPlainFileThatGivesTheSameForEveryPageIsReadOnce() {
        answer(query -> "{\"data\": [{\"host\": \"a.example\"}, {\"host\": \"b.example\"}]}");

        assertThat(fetcher.fetch(url("")))
                .isEqualTo(new HostListAnswer.Read(List.of(Host.of("a.example"), Host.of("b.example")), 0, false));
        assertThat(asked).hasSize(2);
    }

    @Test
    void aListThatNeverEndsIsCut() {
        answer(query -> page(query, 1_000_000, true));

        assertThat(fetcher.fetch(url(""))).isInstanceOfSatisfying(HostListAnswer.Read.class, read -> {
            assertThat(read.hosts()).hasSize(2_500);
            assertThat(read.cut()).isTrue();
        });
    }

    @Test
    void rowsThatNameNoHostAreSkippedAndCounted() {
        answer(query -> """
                {"total": 7, "data": [{"host": "A.example"}, {"host": ""}, {"host": 5}, {}, null, "b.example",
                 {"host": "https://c.example/"}]}""");

        assertThat(fetcher.fetch(url(""))).isEqualTo(new HostListAnswer.Read(List.of(Host.of("a.example")), 6, false));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(200, "<!doctype html><title>Hello</title>", "it answered a web page instead of JSON"),
                arguments(
                        200,
                        "{\"total\": 2, \"data\": [{\"host\": \"a.exam",
                        "it answered JSON that is broken or breaks off"),
                arguments(200, "", "it answered JSON that is not a list of hosts"),
                arguments(200, "[\"a.example\"]", "it answered JSON that is not a list of hosts"),
                arguments(200, "{\"total\": 1, \"data\": {}}", "it answered JSON that is not a list of hosts"),
                arguments(200, "[".repeat(5_000), "it answered JSON that is broken or breaks off"),
                arguments(200, "{\"total\": 0, \"data\": []}", "it names no host"),
                arguments(200, "{\"total\": 1, \"data\": [{\"host\": \"//\"}]}", "it names no host"),
                arguments(200, " ".repeat(2 << 20), "its answer is larger than 1048576 bytes"),
                arguments(500, "{\"total\": 1, \"data\": [{\"host\": \"a.example\"}]}", "it answered with status 500"),
                arguments(404, "", "it answered with status 404"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aListThatCannotBeReadSaysWhyInPlainWords(int status, String body, String why) {
        answer(status, query -> body);

        assertThat(fetcher.fetch(url("")))
                .isInstanceOfSatisfying(
                        HostListAnswer.Failed.class,
                        failed -> assertThat(failed.why()).startsWith(why));
    }

    @Test
    void aListWhoseSecondPageIsBrokenIsNotReadByHalf() {
        answer(query -> query.startsWith("start=0") ? page(query, 2_000, true) : "<html>");

        assertThat(fetcher.fetch(url("")))
                .isEqualTo(new HostListAnswer.Failed("it answered a web page instead of JSON"));
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThat(fetcher.fetch(URI.create("http://localhost:" + port + "/hosts")))
                .isEqualTo(new HostListAnswer.Failed("nothing answers at localhost"));
    }

    @Test
    void anAnswerThatDripsForEverIsGivenUp() {
        HostListFetcher hasty =
                new HostListFetcher("Vigie", new HostListFetcher.Bounds(Duration.ofMillis(300), 1 << 20, 2_500));
        CountDownLatch done = new CountDownLatch(1);
        server.createContext("/hosts", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                done.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        HostListAnswer answer = hasty.fetch(url(""));
        done.countDown();

        assertThat(answer).isEqualTo(new HostListAnswer.Failed("it did not answer within 300ms"));
    }

    private void answer(Function<String, String> body) {
        answer(200, body);
    }

    private void answer(int status, Function<String, String> body) {
        server.createContext("/hosts", exchange -> {
            String query = exchange.getRequestURI().getRawQuery();
            asked.add(query + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
            send(exchange, status, body.apply(query));
        });
    }

    private static void send(HttpExchange exchange, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException clientGaveUp) {
            throw new UncheckedIOException(clientGaveUp);
        }
    }

    private static String page(String query, int total, boolean says) {
        int start = Integer.parseInt(query.replaceAll(".*start=([0-9]+).*", "$1"));
        String rows = IntStream.range(start, Math.min(start + 1000, total))
                .mapToObj(i -> "{\"host\": \"h" + i + ".example\"}")
                .collect(Collectors.joining(","));
        return "{" + (says ? "\"total\": " + total + "," : "") + "\"data\": [" + rows + "]}";
    }

    private URI url(String query) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/hosts" + query);
    }
}
