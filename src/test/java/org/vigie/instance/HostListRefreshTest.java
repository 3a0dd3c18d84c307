package org.vigie.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Host;

/** From a list over HTTP to the database, as the job does it; every test is rolled back. */
@QuarkusTest
@TestTransaction
class HostListRefreshTest {

    /** In place of the container's, whose observers would schedule crawls of these hosts. */
    private static final class Told implements Event<HostsKnown> {
        private final List<HostsKnown> events = new ArrayList<>();

        @Override
        public void fire(HostsKnown event) {
            events.add(event);
        }

        @Override
        public <U extends HostsKnown> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends HostsKnown> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<HostsKnown> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends HostsKnown> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends HostsKnown> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }

    @Inject
    HostListFetcher fetcher;

    @Inject
    FollowedLists followed;

    @Inject
    ListedHostRepository listed;

    @Inject
    HostListRepository lists;

    private final Told told = new Told();
    private HostListRefresh refresh;
    private HttpServer server;
    private int status = 200;
    private String body;
    private URI url;

    @BeforeEach
    void start() throws IOException {
        refresh = new HostListRefresh(fetcher, followed, told);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        url = URI.create("http://localhost:" + server.getAddress().getPort() + "/hosts");
        server.createContext("/hosts", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void newHostsAreStoredAndToldOnce() {
        body = "{\"total\": 2, \"data\": [{\"host\": \"a.example\"}, {\"host\": \"b.example\"}]}";

        assertThat(refresh.refresh(url)).isTrue();
        assertThat(refresh.refresh(url)).isTrue();

        assertThat(listed.hosts(url.toString())).containsExactlyInAnyOrder("a.example", "b.example");
        assertThat(told.events)
                .singleElement()
                .satisfies(event -> assertThat(event.added())
                        .containsExactlyInAnyOrder(Host.of("a.example"), Host.of("b.example")));
        assertThat(lists.findById(url.toString()).status().error()).isNull();
    }

    /** Of the two lists that come with Vigie one tells how large hosts are, and their visits begin at once. */
    @Test
    void listsThatAreReadAtTheSameTimeTellOfNewHostsTogether() {
        URI other = URI.create("https://lists.example/other");
        Map<URI, URI> meanwhile = new HashMap<>(Map.of(url, other));
        refresh = new HostListRefresh(
                new HostListFetcher(page -> {
                    URI list = URI.create(page.toString().replaceAll("[?].*", ""));
                    if (meanwhile.containsKey(list)) {
                        refresh.refresh(meanwhile.remove(list));
                        assertThat(told.events).as("while a list is being read").isEmpty();
                        throw new ListPages.Unreadable("it is broken");
                    }
                    return JsonNodeFactory.instance
                            .objectNode()
                            .put("total", 1)
                            .set("data", JsonNodeFactory.instance.arrayNode().add(row("a.example")));
                }),
                followed,
                told);

        assertThat(refresh.refresh(url)).as("it broke while another was read").isFalse();

        assertThat(listed.hosts(other.toString())).containsExactly("a.example");
        assertThat(told.events).containsExactly(new HostsKnown(Set.of(Host.of("a.example"))));
        assertThat(refresh.refresh(other)).isTrue();
        assertThat(told.events).as("nobody new").hasSize(1);
    }

    private static ObjectNode row(String host) {
        return JsonNodeFactory.instance.objectNode().put("host", host);
    }

    @Test
    void aListThatBreaksSaysSoAndKeepsItsHosts() {
        body = "{\"total\": 1, \"data\": [{\"host\": \"a.example\"}]}";
        refresh.refresh(url);
        status = 500;

        assertThat(refresh.refresh(url)).isFalse();

        assertThat(listed.hosts(url.toString())).containsExactly("a.example");
        assertThat(lists.findById(url.toString()).status().error())
                .isEqualTo("it answered with status 500; nothing is removed (1 within the last month)");
        assertThat(told.events).hasSize(1);
    }
}
