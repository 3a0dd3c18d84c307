package org.vigie.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A server on 127.0.0.1 that remembers what it was asked and fails as ordered. It answers when the constructor returns. */
public abstract sealed class FakeServer implements AutoCloseable permits FakeInstance, FakeHostList {

    /** Requests remembered; older ones are forgotten, but stay counted. */
    public static final int MAX_REMEMBERED = 1000;

    static {
        // Without it every answer waits 40 ms for the client's delayed acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /**
     * A request as it came.
     *
     * @param target path with query
     */
    public record Request(String method, String target, Map<String, List<String>> headers) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Faults faults = new Faults();
    private final Deque<String> remembered = new ArrayDeque<>();
    private final AtomicLong count = new AtomicLong();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile Consumer<Request> hook = request -> {};

    /** @param port 0 for any free one */
    FakeServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
    }

    /** Separate from the constructor, so that no request meets a half-built subclass. */
    final void listen() {
        server.start();
    }

    /**
     * The right answer to a GET.
     *
     * @param accept the header; empty if there is none
     */
    abstract Reply answer(URI asked, String accept);

    /** The answer after the server's own limits, with their headers. */
    Reply limited(Reply reply) {
        return reply;
    }

    /** {@code http://127.0.0.1:PORT}, without a slash behind. */
    public final URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * Spoils answers until {@link #repair()}; the newest order for a request is the one that counts.
     *
     * @param glob of a path with its query; {@code *} stands for anything: {@code /api/v1/videos?*} are the lists
     */
    public final void order(String glob, Fault fault) {
        order(glob, fault, -1);
    }

    /** Spoils only so many answers. */
    public final void order(String glob, Fault fault, int times) {
        faults.order(glob, fault, times);
    }

    /** Takes all orders back. */
    public final void repair() {
        faults.clear();
    }

    /** Called before each answer is made, on its thread: the place to change the catalogue in the middle of a crawl. */
    public final void onRequest(Consumer<Request> newHook) {
        hook = newHook;
    }

    /** Path and query of the last requests, oldest first. */
    public final List<String> requests() {
        synchronized (remembered) {
            return List.copyOf(remembered);
        }
    }

    /** All requests since the start. */
    public final long requestCount() {
        return count.get();
    }

    /** The most requests at one time that waited for their answers to begin. */
    public final int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Planned> planned = plan(exchange);
            if (planned.isPresent()) {
                send(exchange, planned.get().reply(), planned.get().fault());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param fault null if it is to be sent as it is */
    private record Planned(Reply reply, Fault fault) {}

    /**
     * Empty if it isn't to be answered. Counts as under way until the answer is there: whoever has all of it may ask again before
     * we know that it was sent.
     */
    private Optional<Planned> plan(HttpExchange exchange) throws InterruptedException {
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            String target = exchange.getRequestURI().toString();
            remember(target);
            hook.accept(new Request(exchange.getRequestMethod(), target, exchange.getRequestHeaders()));
            Fault fault = faults.take(target).orElse(null);
            if (fault instanceof Fault.Stalled stalled) {
                stalled.gate().pass();
            }
            if (fault instanceof Fault.Closed) {
                return Optional.empty();
            }
            String accept = exchange.getRequestHeaders().getFirst("Accept");
            URI asked = fault instanceof Fault.AsIf another ? URI.create(another.target()) : exchange.getRequestURI();
            Reply right = limited(answer(asked, accept == null ? "" : accept));
            return Optional.of(new Planned(fault == null ? right : Faults.spoil(right, fault), fault));
        } finally {
            running.decrementAndGet();
        }
    }

    private void remember(String target) {
        count.incrementAndGet();
        synchronized (remembered) {
            remembered.addLast(target);
            if (remembered.size() > MAX_REMEMBERED) {
                remembered.removeFirst();
            }
        }
    }

    private static void send(HttpExchange exchange, Reply reply, Fault fault) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Powered-By", "PeerTube");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Tk", "N");
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Content-Type", reply.contentType());
        reply.headers().forEach(headers::set);
        byte[] body = reply.body();
        if (body.length > 0) {
            String etag = etag(body);
            headers.set("ETag", etag);
            if (reply.status() == 200
                    && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                headers.remove("Content-Type");
                exchange.sendResponseHeaders(304, -1);
                return;
            }
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            headers.set("Content-Length", Integer.toString(body.length));
        }
        exchange.sendResponseHeaders(reply.status(), head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            write(exchange.getResponseBody(), body, fault);
        }
    }

    private static void write(OutputStream out, byte[] body, Fault fault) throws IOException {
        if (fault instanceof Fault.Dripping(Duration pause)) {
            for (int i = 0; i < body.length && !Thread.currentThread().isInterrupted(); i++) {
                out.write(body[i]);
                out.flush();
                LockSupport.parkNanos(pause.toNanos());
            }
            return;
        }
        out.write(body, 0, fault instanceof Fault.CutOff ? body.length / 2 : body.length);
        out.flush();
    }

    /** As Express makes it: length and SHA-1 of the body. */
    private static String etag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(body);
            String text = Base64.getEncoder().withoutPadding().encodeToString(hash);
            return "W/\"" + Integer.toHexString(body.length) + "-" + text + "\"";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
