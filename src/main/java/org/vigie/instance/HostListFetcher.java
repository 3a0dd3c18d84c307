package org.vigie.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.catalog.Host;
import org.vigie.config.Written;

/**
 * Reads a list of hosts in the format of {@code instances.joinpeertube.org/api/v1/instances/hosts}, page by page. A file
 * in this format that knows nothing of pages is good as well.
 */
@ApplicationScoped
class HostListFetcher {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int ROWS = 1000;
    private static final int MAX_PAGES = 100;

    private final HttpClient client;
    private final ObjectMapper json = new ObjectMapper();
    private final String userAgent;
    private final Bounds bounds;

    /**
     * @param answer time for one whole page
     * @param bytes of one page
     * @param hosts of a list
     */
    record Bounds(Duration answer, long bytes, int hosts) {
        static final Bounds DEFAULT = new Bounds(Duration.ofSeconds(30), 10 << 20, 100_000);
    }

    private record Page(List<Host> hosts, int rows, int total) {}

    /** Why a page could not be read, in plain words. */
    private static final class Unreadable extends Exception {
        Unreadable(String why) {
            super(why);
        }
    }

    @Inject
    HostListFetcher(
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "vigie.public-url") String publicUrl) {
        this("Vigie/" + version + " (+" + publicUrl + ")", Bounds.DEFAULT);
    }

    HostListFetcher(String userAgent, Bounds bounds) {
        this.userAgent = userAgent;
        this.bounds = bounds;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** The whole list or nothing: half a list is a failure. */
    HostListAnswer fetch(URI list) {
        Set<Host> hosts = new LinkedHashSet<>();
        int rows = 0;
        int skipped = 0;
        try {
            for (int number = 0; number < MAX_PAGES; number++) {
                Page page = page(list, rows);
                boolean nothingNew = !hosts.addAll(page.hosts());
                rows += page.rows();
                skipped += page.rows() - page.hosts().size();
                if (hosts.size() > bounds.hosts()) {
                    return new HostListAnswer.Read(
                            hosts.stream().limit(bounds.hosts()).toList(), skipped, true);
                }
                // A plain file gives the same rows for every page we ask for.
                if (nothingNew || rows >= page.total()) {
                    return hosts.isEmpty()
                            ? new HostListAnswer.Failed("it names no host")
                            : new HostListAnswer.Read(List.copyOf(hosts), skipped, false);
                }
            }
        } catch (Unreadable broken) {
            return new HostListAnswer.Failed(broken.getMessage());
        }
        return new HostListAnswer.Read(List.copyOf(hosts), skipped, true);
    }

    private Page page(URI list, int start) throws Unreadable {
        String query = "start=" + start + "&count=" + ROWS;
        URI page = URI.create(list + (list.getRawQuery() == null ? "?" : "&") + query);
        HttpResponse<byte[]> answer = ask(page);
        if (answer.statusCode() != 200) {
            throw new Unreadable("it answered with status " + answer.statusCode());
        }
        JsonNode root = parse(answer.body());
        JsonNode data = root.path("data");
        if (!data.isArray()) {
            throw new Unreadable("it answered JSON that is not a list of hosts ({\"total\": 1, \"data\": [{\"host\":"
                    + " \"tube.example\"}]})");
        }
        List<Host> hosts = new ArrayList<>();
        data.forEach(row -> Host.parse(row.path("host").textValue()).ifPresent(hosts::add));
        JsonNode total = root.path("total");
        return new Page(hosts, data.size(), total.isInt() ? total.intValue() : Integer.MAX_VALUE);
    }

    private HttpResponse<byte[]> ask(URI page) throws Unreadable {
        HttpRequest request = HttpRequest.newBuilder(page)
                .timeout(bounds.answer())
                .header("User-Agent", userAgent)
                .header("Accept", "application/json")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new LimitedBody(bounds.bytes()));
        try {
            // The request's own timeout ends with the answer's head; this one covers its body.
            return answer.get(bounds.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new Unreadable(tooSlow());
        } catch (ExecutionException failed) {
            throw new Unreadable(why(page, failed.getCause()));
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unreadable("reading it was interrupted");
        }
    }

    private String why(URI page, Throwable problem) {
        return switch (problem) {
            case HttpTimeoutException slow -> tooSlow();
            case LimitedBody.TooLarge large -> "its answer is larger than " + bounds.bytes() + " bytes";
            case SSLException tls -> "no safe connection to " + page.getHost() + ": " + tls.getMessage();
            case ConnectException refused -> "nothing answers at " + page.getHost();
            default ->
                "the connection to " + page.getHost() + " broke: "
                        + Optional.ofNullable(problem.getMessage())
                                .orElse(problem.getClass().getSimpleName());
        };
    }

    private String tooSlow() {
        return "it did not answer within " + Written.written(bounds.answer());
    }

    private JsonNode parse(byte[] body) throws Unreadable {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException wrong) {
            boolean page = new String(body, 0, Math.min(body.length, 500), StandardCharsets.UTF_8)
                    .stripLeading()
                    .startsWith("<");
            throw new Unreadable(
                    page ? "it answered a web page instead of JSON" : "it answered JSON that is broken or breaks off");
        } catch (IOException impossible) {
            throw new Unreadable("its answer can't be read: " + impossible.getMessage());
        }
    }
}
