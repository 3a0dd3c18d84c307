package org.vigie;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client makes up is never a name of a metric. */
@QuarkusTest
class RequestMeterTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    MeterRegistry meters;

    @TestHTTPResource
    URI site;

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/api/v1/search/videos, /api/v1/search/videos",
        "/api/v1/search/videos/, /api/v1/search/videos",
        "/api/v1/search/videos///, /api/v1/search/videos",
        "/api/v1/search/madeup, other",
        "/api/v1/videos/madeup, /api/v1/videos/{uuid}",
        "/api/v1/videos/madeup/more, other",
        "/api/v1/videos/{uuid}, /api/v1/videos/{uuid}",
        "/api/v1/openapi.yaml, /api/v1/openapi",
        "/instances/madeup.example, /instances/{host}",
        "/instances/madeup.example/check, /instances/{host}/check",
        "/static/bundle/main-1.css, /static/",
        "/key/SECRET/api/v1/config, other",
        "/madeup, other",
        "/madeup%0a, other"
    })
    void aPathIsOneOfThoseThatAreKnown(String asked, String path) {
        assertThat(RequestMeter.path(asked)).isEqualTo(path);
    }

    @Test
    void everyPathOfAResourceIsKnown() {
        Set<String> paths = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.vigie").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .flatMap(RequestMeterTest::paths)
                        .filter(path -> !path.startsWith("/q/"))
                        .collect(toSet());

        assertThat(RequestMeter.PATHS).containsExactlyInAnyOrderElementsOf(paths);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /madeup1",
        "GET, /api/v1/madeup2",
        "GET, /api/v1/search/madeup3?search=madeup4",
        "OPTIONS, /madeup5",
        "OPTIONS, /api/v1/madeup6",
        "MADEUP7, /about",
        "MADEUP8, /api/v1/config",
        "POST, /api/v1/madeup9",
        "GET, /key/madeup10/api/v1/config",
        "GET, /static/madeup11",
        "GET, /instances/madeup12.example",
        "GET, /media/thumbnail/madeup13/a/b",
        "GET, /api/v1/videos/madeup14"
    })
    void whatIsMadeUpIsCountedWithoutItsName(String method, String path) throws Exception {
        long before = counted();
        ask(method, path);

        awaitCounted(before + 1);
        assertThat(meters.getMeters())
                .map(Meter::getId)
                .noneMatch(
                        id -> id.toString().toLowerCase(java.util.Locale.ROOT).contains("madeup"));
    }

    @Test
    void aRequestWithAKeyInItsAddressIsCountedOnceByThePathBehindIt() throws Exception {
        long all = counted();
        long config = counted("/api/v1/config");
        ask("GET", "/key/SECRET/api/v1/config");

        awaitCounted(all + 1);
        assertThat(counted("/api/v1/config")).isEqualTo(config + 1);
    }

    private static Stream<String> paths(JavaMethod method) {
        String path = Stream.of(
                        method.getOwner().tryGetAnnotationOfType(Path.class), method.tryGetAnnotationOfType(Path.class))
                .flatMap(Optional::stream)
                .map(Path::value)
                .map(value -> value.replaceAll("^/|/$", ""))
                .filter(value -> !value.isEmpty())
                .reduce("", (before, part) -> before + "/" + part);
        String kinds = "{kind:videos|video-channels|video-playlists}";
        return path.contains(kinds)
                ? Stream.of("videos", "video-channels", "video-playlists").map(kind -> path.replace(kinds, kind))
                : Stream.of(path.isEmpty() ? "/" : path.replaceAll("\\{ending:.*}", ""));
    }

    private void ask(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.resolve(path))
                .method(method, BodyPublishers.noBody())
                .build();
        CLIENT.send(request, BodyHandlers.discarding());
    }

    /** The engine counts after it has answered. */
    private void awaitCounted(long least) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (counted() < least && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(counted()).isEqualTo(least);
    }

    private long counted() {
        return meters.find(RequestMeter.NAME).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private long counted(String path) {
        return meters.find(RequestMeter.NAME).tag("uri", path).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
