package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.Video;
import org.vigie.peertube.TestInstance.Canned;

/** What each thing a server may answer is for whoever asked. */
class HttpAnswersTest {

    private static final String LIST = "/api/v1/videos";
    private static final UUID ID = UUID.fromString("10e4c9c5-dd8f-47fc-b655-ef16182612b5");
    private static final String ITEM = LIST + "/" + ID;
    private static final String EMPTY_PAGE = "{\"total\":0,\"data\":[]}";

    private final TestInstance instance = new TestInstance();
    private final Origin origin = instance.as("tube.example");
    private final HttpPeerTube peerTube = TestPeerTube.patient();

    @AfterEach
    void close() {
        peerTube.close();
        instance.close();
    }

    private Answer<Page<Video>> list(Canned canned) {
        instance.on(LIST, canned);
        return peerTube.videos(origin, 0, 100);
    }

    private Answer<VideoDetails> item(Canned canned) {
        instance.on(ITEM, canned);
        return peerTube.video(origin, ID);
    }

    private static byte[] gzip(byte[] bytes, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                stream.write(bytes);
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return packed.toByteArray();
    }

    private static Canned gzipped(byte[] body) {
        return new Canned(200, Map.of("Content-Encoding", "gzip"), body);
    }

    @Test
    void weSayWhoWeAreAndWhatWeWant() {
        list(Canned.json(200, EMPTY_PAGE));

        Map<String, List<String>> headers = instance.requests.getFirst().headers();
        assertThat(headers.get("User-agent")).containsExactly("Vigie/1.2.3 (+https://vigie.example/crawler)");
        assertThat(headers.get("Accept")).containsExactly("application/json");
        assertThat(headers.get("Accept-encoding")).containsExactly("gzip");
        assertThat(headers).doesNotContainKeys("Cookie", "Upgrade");
    }

    @Test
    void noCookieIsSentBack() {
        list(Canned.json(200, EMPTY_PAGE).with("Set-Cookie", "a=b; Path=/"));
        list(Canned.json(200, EMPTY_PAGE));

        assertThat(instance.requests.getLast().headers()).doesNotContainKey("Cookie");
    }

    @Test
    void aListWithoutATotalHasNone() {
        assertThat(list(Canned.json(200, "{\"data\":[]}")))
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> assertThat(((Page<?>) found.value()).total()).isEmpty());
    }

    static List<Arguments> unreadable() {
        return List.of(
                Arguments.of(Canned.html(200), "HTML page"),
                Arguments.of(Canned.json(200, ""), "empty body"),
                Arguments.of(Canned.json(200, "{\"total\":1,\"data\":[{\"uuid\":"), "not whole JSON"),
                Arguments.of(Canned.json(200, EMPTY_PAGE + EMPTY_PAGE), "not whole JSON"),
                Arguments.of(Canned.json(200, "[]"), "not an object"),
                Arguments.of(Canned.json(200, "\"hello\""), "not an object"),
                Arguments.of(Canned.json(200, "{\"total\":3,\"data\":{}}"), "no list of data"),
                Arguments.of(Canned.json(200, "{}"), "no list of data"),
                Arguments.of(Canned.json(200, "{\"data\":" + "[".repeat(60) + "]".repeat(60) + "}"), "not whole JSON"),
                Arguments.of(Canned.json(200, "{\"data\":[" + "9".repeat(5000) + "]}"), "not whole JSON"),
                Arguments.of(Canned.json(200, " ".repeat(TestPeerTube.MAX_BODY) + EMPTY_PAGE), "more than 200000"),
                Arguments.of(gzipped(gzip(new byte[1024 * 1024], 200)), "more than 200000"),
                Arguments.of(gzipped("no gzip".getBytes(StandardCharsets.UTF_8)), "can't be unpacked"),
                Arguments.of(Canned.json(200, EMPTY_PAGE).with("Content-Encoding", "br"), "encoding 'br'"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatPeerTubeWouldNotAnswerIsUnreadable(Canned canned, String why) {
        assertThat(list(canned))
                .isInstanceOfSatisfying(
                        Answer.Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).contains(why));
    }

    @Test
    void gzipIsRead() {
        byte[] page = TestInstance.recorded("8.2.1/videos.json");

        Answer<Page<Video>> answer = list(gzipped(gzip(page, 1)));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> assertThat(((Page<?>) found.value()).rows()).isEqualTo(21));
    }

    @Test
    void aWrongByteCostsACharacterAndNotThePage() {
        byte[] body = "{\"total\":0,\"data\":[],\"x\":\"?\"}".getBytes(StandardCharsets.ISO_8859_1);
        body[new String(body, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xC3;

        assertThat(list(new Canned(200, Map.of(), body))).isInstanceOf(Answer.Found.class);
    }

    @ParameterizedTest
    @CsvSource({
        "video-deleted-404.json, 404",
        "video-private-401.json, 401",
        "video-password-protected-401.json, 401",
        "../6.3.0/video-password-403.json, 403"
    })
    void whatIsNotThereForThePublicIsAbsentAsAnItemAndRefusedAsAList(String file, int status) {
        Canned canned = new Canned(
                status, Map.of(), TestInstance.recorded(file.startsWith("..") ? file.substring(3) : "8.2.1/" + file));

        assertThat(item(canned))
                .isInstanceOfSatisfying(
                        Answer.Absent.class,
                        absent -> assertThat(absent.status()).isEqualTo(status));
        assertThat(list(canned))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "404", "410"})
    void anErrorPageOfSomethingElseNeverMakesAnItemAbsent(int status) {
        assertThat(item(Canned.html(status)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }

    @Test
    void a403WithoutThePasswordCodeIsRefused() {
        String follow = "{\"code\":\"does_not_respect_follow_constraints\",\"detail\":\"Cannot get this\\nvideo\"}";

        assertThat(item(Canned.json(403, follow)))
                .isEqualTo(new Answer.Refused<>(403, Trouble.FORBIDDEN, "answered 403: Cannot get this video"));
    }

    @Test
    void anUnknownRouteIsRefusedAndABadParameterSaysWhich() {
        assertThat(list(Canned.json(400, "")))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why()).contains("does not know this question"));
        assertThat(list(new Canned(400, Map.of(), TestInstance.recorded("8.2.1/videos-count-101-400.json"))))
                .isEqualTo(new Answer.Refused<>(
                        400, Trouble.BROKEN_ANSWER, "answered 400: Incorrect request parameters: count"));
    }

    @ParameterizedTest
    @CsvSource({
        "429, 9, PT9S",
        "429, 0, PT0S",
        "429, 99999999999999999999, P1D",
        "503, 120, PT2M",
        "503, 'Mon, 23 Nov 2026 12:01:30 GMT', PT1M30S",
        "503, 'Mon, 23 Nov 2026 11:00:00 GMT', PT0S",
        "503, 'Wed, 23 Nov 2033 12:00:00 GMT', P1D",
    })
    void whoeverIsThrottledIsToldHowLongAtMostADay(int status, String header, Duration wait) {
        assertThat(list(new Canned(status, Map.of("Retry-After", header), "Too many".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new Answer.Throttled<>(Optional.of(wait)));
    }

    @ParameterizedTest
    @CsvSource({"429, ", "429, soon", "503, -5"})
    void aThrottleThatDoesNotSayHowLongIsStillOne(int status, String header) {
        Canned canned = Canned.json(status, "");

        assertThat(list(header == null ? canned : canned.with("Retry-After", header)))
                .isEqualTo(new Answer.Throttled<>(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503", "504", "599"})
    void aServerErrorIsAFailure(int status) {
        assertThat(list(Canned.html(status))).isEqualTo(new Answer.Failed<>(status));
        assertThat(item(Canned.html(status))).isEqualTo(new Answer.Failed<>(status));
    }

    @Test
    void aHugeErrorPageIsNotReadToItsEnd() {
        assertThat(list(Canned.json(500, "x".repeat(5_000_000)))).isEqualTo(new Answer.Failed<>(500));
    }

    @Test
    void aConfigWithoutAVersionIsNotPeerTube() {
        instance.on("/api/v1/config", Canned.json(200, "{\"version\":\"4.3.0\"}"));

        assertThat(peerTube.info(origin))
                .isInstanceOfSatisfying(
                        Answer.Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).startsWith("this is not PeerTube"));
    }

    @Test
    void anotherVideoThanAskedForIsUnreadable() {
        instance.on(LIST + "/" + new UUID(1, 2), 200, "8.2.1/video.json");

        assertThat(peerTube.video(instance.as("127.0.0.1:9000"), new UUID(1, 2)))
                .isInstanceOf(Answer.Unreadable.class);
        instance.on(ITEM, 200, "8.2.1/video.json");
        assertThat(peerTube.video(origin, ID)).isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    void aChannelNameCannotLeaveItsPath() {
        peerTube.channel(origin, "../videos?x=1&y z");

        assertThat(instance.requests.getFirst().target())
                .isEqualTo("/api/v1/video-channels/..%2Fvideos%3Fx%3D1%26y%20z");
    }

    @Test
    void aRedirectToAnotherPathIsFollowedFiveTimesAtMost() {
        for (int i = 1; i < 5; i++) {
            instance.on("/" + i, Canned.json(302, "").with("Location", Integer.toString(i + 1)));
        }
        instance.on("/5", Canned.json(200, EMPTY_PAGE));
        assertThat(list(Canned.json(301, "").with("Location", "/1"))).isInstanceOf(Answer.Found.class);

        instance.on("/5", Canned.json(307, "").with("Location", "/6"));
        instance.on("/6", Canned.json(200, EMPTY_PAGE));
        assertThat(list(Canned.json(301, "").with("Location", "/1")))
                .isEqualTo(
                        new Answer.Refused<>(307, Trouble.REDIRECT_LOOP, "redirects again and again, at last to /6"));
        assertThat(instance.requests).noneMatch(request -> request.target().equals("/6"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example/api/v1/videos",
        "//other.example/",
        "http://127.0.0.1:1/",
        "https://127.0.0.1/",
        "http://user@127.0.0.1/",
        "file:///etc/passwd",
        "mailto:me@other.example",
        "'http://not an address'"
    })
    void aRedirectElsewhereIsRefused(String location) {
        assertThat(list(Canned.json(301, "").with("Location", location)))
                .isEqualTo(new Answer.Refused<>(
                        301, Trouble.MOVED, "redirects to " + location + ", which is not its own host"));
        assertThat(instance.requests).hasSize(1);
    }

    @Test
    void aRedirectThatLeadsNowhereIsRefused() {
        assertThat(list(Canned.json(304, "")))
                .isEqualTo(new Answer.Refused<>(304, Trouble.BROKEN_ANSWER, "answered 304"));
    }
}
