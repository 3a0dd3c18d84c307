package org.vigie.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.vigie.catalog.Host;
import org.vigie.crawl.CrawlKind;
import org.vigie.crawl.CrawlOrders;

/**
 * {@code POST /crawl} and {@code GET /crawl} of the management port. A POST has to say that it is JSON: a web page in the
 * operator's browser can't, without asking for leave that it doesn't get.
 */
@Singleton
class CrawlRoutes {

    static final String PATH = "/crawl";

    private static final Logger LOG = Logger.getLogger(CrawlRoutes.class);
    private static final String JSON = "application/json";
    private static final int MAX_BODY = 1 << 20;

    private final CrawlOrders orders;
    private final Clock clock;
    private final ObjectMapper json;

    /** @param hosts none for all */
    record Wish(String kind, List<String> hosts) {}

    /** @param taken one of {@link CrawlOrders.Taken}, or INVALID for what is no host name */
    record Taken(String host, String taken, String why) {}

    /** @param at by the engine's clock: what ends from then on is of this order, or was going on */
    record Receipt(Instant at, List<Taken> orders) {}

    record Ended(String host, Instant at, String error, Counts counts) {}

    record Counts(int listed, int written, int removed, int excluded, int requests) {}

    @Inject
    CrawlRoutes(CrawlOrders orders, Clock clock, ObjectMapper json) {
        this.orders = orders;
        this.clock = clock;
        this.json = json;
    }

    void offer(@Observes ManagementInterface management) {
        management
                .router()
                .post(PATH)
                .consumes(JSON)
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY))
                .blockingHandler(request -> answer(request, this::order));
        management.router().get(PATH).blockingHandler(request -> answer(request, this::ended));
    }

    /** Why a request can't be carried out; its message is for the operator. */
    private static final class Wrong extends Exception {
        Wrong(String message) {
            super(message);
        }
    }

    private interface Question {
        Object answer(RoutingContext request) throws Wrong;
    }

    private Receipt order(RoutingContext request) throws Wrong {
        Wish wish = wish(request);
        CrawlKind kind = kind(wish.kind());
        List<Taken> taken = new ArrayList<>();
        List<Host> hosts = new ArrayList<>();
        List<String> named = Optional.ofNullable(wish.hosts()).orElse(List.of());
        for (String name : named) {
            Optional<Host> host = Host.parse(name);
            host.ifPresentOrElse(hosts::add, () -> taken.add(new Taken(name, "INVALID", null)));
        }
        Instant now = clock.instant();
        if (named.isEmpty() || !hosts.isEmpty()) {
            orders.order(hosts, kind)
                    .forEach(order -> taken.add(
                            new Taken(order.host().name(), order.taken().name(), order.why())));
        }
        return new Receipt(now, taken);
    }

    private Wish wish(RoutingContext request) throws Wrong {
        try {
            return json.readValue(request.body().asString(), Wish.class);
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            throw new Wrong("Say what to crawl in JSON: {\"kind\": \"full\", \"hosts\": [\"tube.example\"]}");
        }
    }

    private List<Ended> ended(RoutingContext request) throws Wrong {
        CrawlKind kind = kind(request.request().getParam("kind"));
        try {
            Instant since = Instant.parse(
                    Optional.ofNullable(request.request().getParam("since")).orElse(""));
            return orders.ended(kind, since).stream()
                    .map(ended -> new Ended(
                            ended.host().name(),
                            ended.at(),
                            ended.error(),
                            new Counts(
                                    ended.listed(),
                                    ended.written(),
                                    ended.removed(),
                                    ended.excluded(),
                                    ended.requests())))
                    .toList();
        } catch (DateTimeException wrong) {
            throw new Wrong("since has to be a time such as 2026-01-31T12:00:00Z.");
        }
    }

    private static CrawlKind kind(String name) throws Wrong {
        return Arrays.stream(CrawlKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Wrong("There is no kind of crawl '" + name + "': say " + kinds() + "."));
    }

    static String kinds() {
        return Arrays.stream(CrawlKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private void answer(RoutingContext request, Question question) {
        try {
            send(request, 200, question.answer(request));
        } catch (Wrong wrong) {
            send(request, 400, Map.of("error", wrong.getMessage()));
        } catch (RuntimeException broken) {
            LOG.error("A request of the operator broke", broken);
            send(request, 500, Map.of("error", "Something broke; the engine's log has the details."));
        }
    }

    private void send(RoutingContext request, int status, Object answer) {
        try {
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", JSON)
                    .putHeader("Cache-Control", "no-store")
                    .end(json.writeValueAsString(answer));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
