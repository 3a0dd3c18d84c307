package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Picture;
import org.vigie.peertube.TestInstance.Canned;

/** Pictures come from the instance or from public storage, and are what their bytes say. */
class PicturesTest {

    private static final byte[] PNG = latin1("\u0089PNG\r\n\u001A\n and so on");

    private final TestInstance instance = new TestInstance();
    private final Origin origin = instance.as("tube.example");
    private final HttpPeerTube peerTube = TestPeerTube.patient();

    @AfterEach
    void close() {
        peerTube.close();
        instance.close();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Answer<PictureBytes> picture(String url) {
        return peerTube.picture(origin, new Picture(null, url, 0, 0, null, null));
    }

    @Test
    void aPictureOfTheInstanceIsAskedForAtItsAddress() {
        instance.on("/lazy-static/a.jpg", new Canned(200, Map.of("Content-Type", "text/html"), PNG));

        assertThat(picture("https://tube.example/lazy-static/a.jpg?v=2"))
                .isInstanceOfSatisfying(Answer.Found.class, found -> {
                    assertThat(((PictureBytes) found.value()).mediaType()).isEqualTo("image/png");
                    assertThat(((PictureBytes) found.value()).bytes()).isEqualTo(PNG);
                });
        assertThat(instance.requests.getFirst().target()).isEqualTo("/lazy-static/a.jpg?v=2");
    }

    @Test
    void whatIsNoImageIsUnreadable() {
        instance.on("/a.svg", new Canned(200, Map.of("Content-Type", "image/svg+xml"), latin1("<svg/>")));

        assertThat(picture("https://tube.example/a.svg")).isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    void aPictureOfMoreThan2MiBIsUnreadable() {
        instance.on("/a.png", new Canned(200, Map.of(), Arrays.copyOf(PNG, 2 * 1024 * 1024 + 1)));
        instance.on("/b.png", new Canned(200, Map.of(), Arrays.copyOf(PNG, 2 * 1024 * 1024)));

        assertThat(picture("https://tube.example/a.png"))
                .isEqualTo(new Answer.Unreadable<>(Trouble.TOO_LARGE, "answered with more than 2 MiB"));
        assertThat(picture("https://tube.example/b.png")).isInstanceOf(Answer.Found.class);
    }

    @Test
    void aMissingPictureIsAbsentEvenWithAnHtmlPage() {
        instance.on("/a.png", Canned.html(404));

        assertThat(picture("https://tube.example/a.png")).isInstanceOf(Answer.Absent.class);
    }

    @Test
    void noRedirectIsFollowed() {
        instance.on("/a.png", Canned.json(302, "").with("Location", "/b.png"));

        assertThat(picture("https://tube.example/a.png")).isInstanceOf(Answer.Refused.class);
        assertThat(instance.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/a.png",
                "https://127.0.0.1/a.png",
                "https://[::1]/a.png",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/a.png",
                "https://[::ffff:192.168.0.1]/a.png"
            })
    void otherHostsMustBePublic(String url) {
        assertThat(picture(url))
                .isEqualTo(new Answer.Unreachable<>(
                        Trouble.PRIVATE_ADDRESS,
                        "the name " + URI.create(url).getHost() + " leads into a private network"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://93.184.216.34/a.png", "file:///etc/passwd", "nothing"})
    void otherHostsMustSpeakHttps(String url) {
        assertThat(picture(url)).isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    void aStorageHostThatDnsDoesNotKnowIsUnreachable() {
        assertThat(picture("https://no-such-host.invalid/a.png"))
                .isEqualTo(new Answer.Unreachable<>(
                        Trouble.UNKNOWN_NAME, "the name no-such-host.invalid is not known to DNS"));
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "100.63.255.255, true",
        "2a01:4f8::1, true",
        "0.1.2.3, false",
        "10.1.2.3, false",
        "100.64.0.1, false",
        "127.0.0.1, false",
        "169.254.169.254, false",
        "172.16.0.1, false",
        "172.32.0.1, true",
        "192.0.0.1, false",
        "192.168.1.1, false",
        "198.18.0.1, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::, false",
        "::1, false",
        "::ffff:10.0.0.1, false",
        "64:ff9b::a00:1, false",
        "fc00::1, false",
        "fd12::1, false",
        "fe80::1, false",
        "ff02::1, false",
        "2002:a00:1::, false",
        "2001:0:1::, false",
    })
    void onlyAddressesOfThePublicNetworkArePublic(String address, boolean expected) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isEqualTo(expected);
    }

    @Test
    void theTypeOfAnImageIsInItsFirstBytes() {
        assertThat(ImageType.of(latin1("\u00FF\u00D8\u00FF\u00E0"))).contains("image/jpeg");
        assertThat(ImageType.of(PNG)).contains("image/png");
        assertThat(ImageType.of(latin1("GIF89a.."))).contains("image/gif");
        assertThat(ImageType.of(latin1("RIFF\0\0\0\0WEBPVP8 "))).contains("image/webp");
        assertThat(ImageType.of(latin1("\0\0\0\u0020ftypavif\0\0\0\0"))).contains("image/avif");
        assertThat(ImageType.of(latin1("\0\0\0\u0020ftypmif1\0\0\0\0avifmiaf"))).contains("image/avif");
        for (String other : new String[] {"", "GIF", "RIFF\0\0\0\0WAVE", "\0\0\0\u0020ftypmp42", "<html>"}) {
            assertThat(ImageType.of(latin1(other))).isEqualTo(Optional.empty());
        }
    }
}
