package org.vigie;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts requests by path, method and status, and times them. Quarkus does it too, but keeps paths and methods as clients make
 * them up, keys of addresses among them; here every name is one of a closed list.
 */
@Singleton
class RequestMeter {

    /** As Quarkus calls it, which dashboards know. */
    static final String NAME = "http.server.requests";

    static final String OTHER = "other";

    /** Every path of a resource; a test says if one is missing. */
    static final Set<String> PATHS = Set.of(
            "/",
            "/about",
            "/api/v1/config",
            "/api/v1/instances",
            "/api/v1/instances/hosts",
            "/api/v1/lookup",
            "/api/v1/openapi",
            "/api/v1/search",
            "/api/v1/search/suggestions",
            "/api/v1/search/video-channels",
            "/api/v1/search/video-playlists",
            "/api/v1/search/videos",
            "/api/v1/stats",
            "/api/v1/videos/{uuid}",
            "/crawler",
            "/developers",
            "/instances",
            "/instances/{host}",
            "/instances/{host}/check",
            "/media/{kind}/{host}/{key}/{picture}",
            "/opensearch.xml",
            "/robots.txt",
            "/search",
            "/.well-known/security.txt");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private static final String STATIC = "/static/";
    private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

    /** Before anything can answer. */
    private static final int FIRST = Integer.MIN_VALUE;

    /** A request that is led to another path comes by again. */
    private static final String BEGAN = RequestMeter.class.getName();

    private static final List<Template> TEMPLATES = PATHS.stream()
            .filter(path -> path.contains("{"))
            .map(path -> new Template(path, Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+"))))
            .toList();

    private final MeterRegistry meters;
    private final MeterProvider<Timer> requests;

    private record Template(String path, Pattern pattern) {}

    @Inject
    RequestMeter(MeterRegistry meters) {
        this.meters = meters;
        this.requests = Timer.builder(NAME)
                .description("Requests to the site and the API")
                .withRegistry(meters);
    }

    void listen(@Observes Router router) {
        router.route().order(FIRST).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        if (context.get(BEGAN) == null) {
            Timer.Sample sample = Timer.start(meters);
            context.put(BEGAN, sample);
            context.addEndHandler(ended -> sample.stop(requests.withTags(tags(context, ended.succeeded()))));
        }
        context.next();
    }

    private static Tags tags(RoutingContext context, boolean answered) {
        String method = context.request().method().name();
        int status = context.response().getStatusCode();
        return Tags.of(
                "method",
                METHODS.contains(method) ? method : OTHER,
                "uri",
                path(context.normalizedPath()),
                "status",
                answered ? String.valueOf(status) : "RESET",
                "outcome",
                (answered ? Outcome.forStatus(status) : Outcome.UNKNOWN).name());
    }

    /** One of {@link #PATHS}, or a word for all others. */
    static String path(String asked) {
        if (asked.startsWith(STATIC)) {
            return STATIC;
        }
        String path = asked.length() > 1 ? SLASHES_AT_END.matcher(asked).replaceFirst("") : asked;
        if (path.equals("/api/v1/openapi.yaml")) {
            return "/api/v1/openapi";
        }
        if (PATHS.contains(path) && !path.contains("{")) {
            return path;
        }
        return TEMPLATES.stream()
                .filter(template -> template.pattern().matcher(path).matches())
                .map(Template::path)
                .findFirst()
                .orElse(OTHER);
    }
}
