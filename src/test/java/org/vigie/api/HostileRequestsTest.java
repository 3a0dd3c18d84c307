package org.vigie.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.site.SampleProfile;

/** Nothing a client sends is a problem of ours. */
@QuarkusTest
@TestProfile(SampleProfile.class)
class HostileRequestsTest {

    private static final String VIDEOS = "/api/v1/search/videos";

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("GET /api/v1/search/videos?search=%zz HTTP/1.1"),
                arguments("GET /api/v1/search/videos?search=% HTTP/1.1"),
                arguments("GET /api/v1/search/videos?%zz=1 HTTP/1.1"),
                arguments("GET /api/v1/search/%zz HTTP/1.1"),
                arguments("GET /api/v1/search/videos%00 HTTP/1.1"),
                arguments("GET /api/v1/search/videos?search=%00 HTTP/1.1"),
                arguments("GET /api/v1/search/videos?search=%C3%28 HTTP/1.1"),
                arguments("GET /api/v1/search/videos?search=%ED%A0%80 HTTP/1.1"),
                arguments("GET /api/v1/search/videos?search=\u00e9 HTTP/1.1"),
                arguments("GET /api/v1/search/videos?&&=&=x&a HTTP/1.1"),
                arguments("GET /api/v1/search/videos?languageOneOf HTTP/1.1"),
                arguments("GET /api/v1/search/videos?start=99999999999999999999 HTTP/1.1"),
                arguments("GET /api/v1/search/videos?host=%00 HTTP/1.1"),
                arguments("GET /api/v1/search/videos?host=[::1 HTTP/1.1"),
                arguments("GET /api/v1/search/videos?host=" + "a.".repeat(5_000) + " HTTP/1.1"),
                arguments("GET /api/v1/search/videos?" + "a=1&".repeat(10_000) + " HTTP/1.1"),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nAccept: image/png"),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nAccept: nonsense"),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nAccept: /;q=x"),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nAccept-Encoding: nonsense"),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nContent-Type: nonsense"),
                arguments("GET /api/v1/search/videos;a=b?c HTTP/1.1"),
                arguments("GET /api/v1/search/../search/videos HTTP/1.1"),
                arguments("GET //api//v1//search//videos HTTP/1.1"),
                arguments("GET /key/%zz/api/v1/config HTTP/1.1"),
                arguments("GET /key//api/v1/config HTTP/1.1"),
                arguments("GET /api/%C3%28/%FF HTTP/1.1"),
                arguments("GET http://elsewhere.example/api/v1/search/videos HTTP/1.1"),
                arguments("GET * HTTP/1.1"),
                arguments("OPTIONS * HTTP/1.1"),
                arguments("TRACE /api/v1/search/videos HTTP/1.1"),
                arguments("CONNECT /api/v1/search/videos HTTP/1.1"),
                arguments("PROPFIND /api/v1/search/videos HTTP/1.1"),
                arguments("BREW /api/v1/search/videos HTTP/1.1"),
                arguments("PATCH /api/v1/config HTTP/1.1"),
                arguments("HEAD /api/v1/search/videos?start=x HTTP/1.1"),
                arguments("HEAD /api/v1/nothing HTTP/1.1"),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nX-Forwarded-For: " + "\u00e9,[,".repeat(500)),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nAuthorization: Bearer"),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nIf-None-Match: \"\", *, W/"),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nRange: bytes=9-1,-,x"),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nUser-Agent: PeerTube/8 (+https://[)"),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nAccept-Language: " + "x-".repeat(2_000)),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nCookie: " + "=;".repeat(2_000)),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nX: " + "y".repeat(100_000)),
                arguments("GET /api/v1/search/videos HTTP/1.1\r\nExpect: 100-nothing"),
                arguments("POST /api/v1/search/videos HTTP/1.1\r\nContent-Length: -1"),
                arguments("POST /api/v1/search/videos HTTP/1.1\r\nContent-Length: 99999999999999999999"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whateverIsAskedIsNeverAnErrorOfOurs(String head) throws IOException {
        assertThat(RawHttp.status(RawHttp.ask(head))).isLessThan(500);
    }

    static Stream<Arguments> hostileBodies() {
        String deep = "[".repeat(100_000);
        return Stream.of(
                arguments("application/json", "{\"search\":" + deep),
                arguments("application/json", "{\"search\":" + "[".repeat(900) + "]".repeat(900) + "}"),
                arguments("application/json", "{\"a\":" + "{\"a\":".repeat(900) + "1" + "}".repeat(900) + "}"),
                arguments("application/json", "{\"search\":\"\\ud800\"}"),
                arguments("application/json", "{\"search\":\"a\\udc00\\ud800b\"}"),
                arguments("application/json", "{\"search\":\"\\u0000\"}"),
                arguments("application/json", "{\"search\":\"a\u0000b\"}"),
                arguments("application/json", "{\"host\":\"\\ud800\"}"),
                arguments("application/json", "{\"languageOneOf\":[\"\\ud800\"]}"),
                arguments("application/json", "{\"search\":{\"$ne\":1}}"),
                arguments("application/json", "{\"start\":1e999}"),
                arguments("application/json", "{\"start\":" + "9".repeat(2_000) + "}"),
                arguments("application/json", "{\"start\":NaN}"),
                arguments("application/json", "{\"" + "k".repeat(100_000) + "\":1}"),
                arguments("application/json", "\u0000\u0001"),
                arguments("application/json", "{\"search\":\"\u00ff\u00fe\"}"),
                arguments("application/x-www-form-urlencoded", "=&&=&%"),
                arguments("application/x-www-form-urlencoded", "search=%ED%A0%80&start=%00"),
                arguments("multipart/form-data; boundary=x", "--x\r\n\r\n--x--"),
                arguments("multipart/form-data", "--x"),
                arguments("application/xml", "<a/>"),
                arguments("nonsense", "{}"),
                arguments("application/json; charset=nonsense", "{}"),
                arguments("", "{}"));
    }

    @ParameterizedTest
    @MethodSource("hostileBodies")
    void whateverIsInABodyIsNeverAnErrorOfOurs(String type, String body) throws IOException {
        byte[] bytes = body.getBytes(ISO_8859_1);
        String head = "POST " + VIDEOS + " HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length;

        assertThat(RawHttp.status(RawHttp.ask(head, bytes))).isLessThan(500);
    }
}
