package org.vigie.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks an engine many odd requests and compares each answer with the contract. The client is Vert.x' since the JDK's own
 * sends nothing that is badly written.
 */
final class ApiFuzz implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WORKERS = 4;
    private static final int PATIENCE_SECONDS = 30;
    private static final int MAX_ADDRESS = 60_000;

    private final Vertx vertx = Vertx.vertx();
    private final URI engine;
    private final ApiContract contract;
    private final HttpClient client;

    ApiFuzz(URI engine, ApiContract contract) {
        this.engine = engine;
        this.contract = contract;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setSsl(engine.getScheme().equals("https"))
                        .setDecompressionSupported(true),
                new PoolOptions().setHttp1MaxSize(WORKERS));
    }

    /** @param seed the same makes the same requests of the same contract */
    ApiRun run(int requests, long seed) {
        ApiRequests source = new ApiRequests(contract.operations(), seed);
        ApiRun run = new ApiRun(engine.toString().replaceFirst("/+$", ""));
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int share = requests / WORKERS + (worker < requests % WORKERS ? 1 : 0);
                all.add(workers.submit(() -> {
                    for (int i = 0; i < share; i++) {
                        ask(next(source), run);
                    }
                }));
            }
            for (Future<?> worker : all) {
                worker.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The requests can't be made", broken);
        }
        return run;
    }

    /** Which worker has which one is chance, not which ones there are. */
    private static synchronized ApiRequest next(ApiRequests source) {
        ApiRequest request = source.next();
        return request.target().length() > MAX_ADDRESS ? next(source) : request;
    }

    private void ask(ApiRequest request, ApiRun run) {
        long start = System.nanoTime();
        try {
            Got got = client.request(options(request))
                    .compose(sending -> got(sending, request))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            double millis = (System.nanoTime() - start) / 1e6;
            run.add(request, got.answer().statusCode(), millis, wrong(request, got));
        } catch (ExecutionException | TimeoutException failed) {
            run.add(request, 0, (System.nanoTime() - start) / 1e6, List.of("no answer: " + failed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private record Got(HttpClientResponse answer, Buffer body) {}

    private RequestOptions options(ApiRequest request) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method()))
                .setHost(engine.getHost())
                .setPort(
                        engine.getPort() > 0
                                ? engine.getPort()
                                : engine.getScheme().equals("https") ? 443 : 80)
                .setURI(engine.getRawPath().replaceFirst("/+$", "") + request.target());
        request.headers().forEach(options::putHeader);
        return options;
    }

    /** The body is asked for where the answer comes in: asked for any later, it may have gone by, and never comes. */
    private static io.vertx.core.Future<Got> got(HttpClientRequest sending, ApiRequest request) {
        io.vertx.core.Future<Got> got =
                sending.response().compose(answer -> answer.body().map(body -> new Got(answer, body)));
        io.vertx.core.Future<Void> sent =
                request.body() == null ? sending.end() : sending.end(Buffer.buffer(request.body()));
        return sent.compose(done -> got);
    }

    private List<String> wrong(ApiRequest request, Got got) {
        int status = got.answer().statusCode();
        if (status >= 500) {
            return List.of("status " + status);
        }
        if (!request.method().equals(request.operation().method())) {
            return List.of();
        }
        String type = got.answer().getHeader("Content-Type");
        List<String> wrong = new ArrayList<>(contract.wrong(
                request.operation(),
                status,
                type == null ? "" : type,
                got.body().getBytes()));
        if (status == 200 && type != null && type.contains("json")) {
            try {
                JsonNode answer = JSON.readTree(got.body().getBytes());
                if (answer.has("error") || answer.has("errors")) {
                    wrong.add("a good answer tells of errors");
                }
            } catch (IOException notJson) {
                wrong.add("isn't JSON");
            }
        }
        return wrong;
    }

    @Override
    public void close() {
        client.close();
        vertx.close();
    }
}
