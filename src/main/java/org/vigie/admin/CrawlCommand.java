package org.vigie.admin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code ./vigie crawl}: asks a running engine to visit hosts now, and tells what comes of it. */
public final class CrawlCommand {

    private static final int FINE = 0;
    private static final int NOT_ALL = 1;
    private static final int NOT_ASKED = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final ManagementAddress address;
    private final PrintStream out;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    /** The engine can't be asked, or doesn't do as asked; the message is for the operator. */
    private static final class NotAsked extends Exception {
        NotAsked(String message) {
            super(message);
        }
    }

    /** @param address of the engine to ask */
    public CrawlCommand(ManagementAddress address, PrintStream out, Clock clock) {
        this.address = address;
        this.out = out;
        this.clock = clock;
    }

    /** @return the exit code: 1 if not every visit was started or, where waited for, not every one went well */
    public int run(CrawlOptions options) {
        try {
            URI engine = address.find()
                    .orElseThrow(() -> new NotAsked("No engine is running here: there is no " + address
                            + ". Start one with ./vigie run, or name its data folder with -Dvigie.data=FOLDER."));
            String kind = options.kind().name();
            String wish = json.writeValueAsString(new CrawlRoutes.Wish(kind, options.hosts()));
            CrawlRoutes.Receipt receipt = json.readValue(
                    send(HttpRequest.newBuilder(engine.resolve(CrawlRoutes.PATH))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(wish))),
                    CrawlRoutes.Receipt.class);
            Set<String> started = started(receipt, options);
            boolean all = options.hosts().isEmpty()
                    || started.size() == Set.copyOf(options.hosts()).size();
            if (options.waits() && !started.isEmpty()) {
                URI ended = engine.resolve(CrawlRoutes.PATH + "?kind=" + kind + "&since=" + receipt.at());
                all &= await(ended, started);
            }
            return all ? FINE : NOT_ALL;
        } catch (NotAsked told) {
            out.println(told.getMessage());
            return NOT_ASKED;
        } catch (IOException broken) {
            out.println("The engine's answer can't be read: " + broken.getMessage());
            return NOT_ASKED;
        }
    }

    /** Says what became of each order, and answers the hosts that are being visited. All hosts are too many for a line each. */
    private Set<String> started(CrawlRoutes.Receipt receipt, CrawlOptions options) {
        Map<String, Long> counts = receipt.orders().stream()
                .collect(Collectors.groupingBy(CrawlRoutes.Taken::taken, Collectors.counting()));
        if (options.hosts().isEmpty()) {
            out.println(counts.getOrDefault("STARTED", 0L) + " visits start, " + counts.getOrDefault("RUNNING", 0L)
                    + " are going on already, " + counts.getOrDefault("EXCLUDED", 0L)
                    + " hosts are excluded by a rule.");
        } else {
            receipt.orders().forEach(order -> out.println(order.host() + ": " + said(order)));
        }
        return receipt.orders().stream()
                .filter(order ->
                        order.taken().equals("STARTED") || order.taken().equals("RUNNING"))
                .map(CrawlRoutes.Taken::host)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String said(CrawlRoutes.Taken order) {
        return switch (order.taken()) {
            case "STARTED" -> "the visit starts.";
            case "RUNNING" -> "is being visited already.";
            case "UNKNOWN" -> "unknown. Neither instances.yaml nor a list names it.";
            case "EXCLUDED" -> "excluded by a rule: " + order.why();
            default -> "is no host name; write it as tube.example or tube.example:8443.";
        };
    }

    private boolean await(URI ended, Set<String> waitedFor) throws NotAsked, IOException {
        int all = waitedFor.size();
        int failed = 0;
        Instant start = clock.instant();
        Instant said = start;
        while (!waitedFor.isEmpty()) {
            pause();
            List<CrawlRoutes.Ended> news =
                    json.readValue(send(HttpRequest.newBuilder(ended).GET()), new TypeReference<>() {});
            for (CrawlRoutes.Ended visit : news) {
                if (waitedFor.remove(visit.host())) {
                    failed += visit.error() == null ? 0 : 1;
                    out.println(visit.host() + ": " + report(visit));
                }
            }
            if (said.plus(BETWEEN_LINES).isBefore(clock.instant()) && !waitedFor.isEmpty()) {
                said = clock.instant();
                out.println("… " + (all - waitedFor.size()) + " of " + all + " ended");
            }
        }
        long seconds = Duration.between(start, clock.instant()).toSeconds();
        out.println(all + (all == 1 ? " visit" : " visits") + " ended, " + failed + " of them with a failure, in "
                + seconds + " s.");
        return failed == 0;
    }

    private static String report(CrawlRoutes.Ended visit) {
        CrawlRoutes.Counts counts = visit.counts();
        return "%d looked at, %d written, %d removed, %d excluded in %d requests%s"
                .formatted(
                        counts.listed(),
                        counts.written(),
                        counts.removed(),
                        counts.excluded(),
                        counts.requests(),
                        visit.error() == null ? "." : ". Failed: " + visit.error());
    }

    private String send(HttpRequest.Builder request) throws NotAsked, IOException {
        try {
            HttpResponse<String> answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            String why = answer.statusCode() == 400 || answer.statusCode() == 500
                    ? json.readTree(answer.body()).path("error").asText()
                    : "It answered with status " + answer.statusCode() + ".";
            throw new NotAsked("The engine doesn't do it. " + why);
        } catch (ConnectException nobody) {
            throw new NotAsked("No engine is running here: nobody answers where " + address + " says.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotAsked("Stopped waiting; the visits go on.");
        }
    }

    private static void pause() throws NotAsked {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotAsked("Stopped waiting; the visits go on.");
        }
    }
}
