package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Video;

/** Which addresses, paths and pictures of a row are believed. */
class HostileAddressesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "https://tube.example/videos/watch/x, https://tube.example/videos/watch/x",
        "http://tube.example/w/x, http://tube.example/w/x",
        "https://TUBE.example:443/w/x, https://TUBE.example:443/w/x",
        "https://other.example/w/x, canonical",
        "https://tube.example@other.example/w/x, canonical",
        "https://me:pw@tube.example/w/x, canonical",
        "javascript:alert(1), canonical",
        "//tube.example/w/x, canonical",
        "'https://tube.example/w/\"><script>', canonical",
    })
    void theAddressOfAnItemIsOnlyBelievedOnItsOwnHost(String said, String kept) {
        Video video = TestRows.page("url", "\"" + said.replace("\"", "\\\"") + "\"")
                .items()
                .getFirst();

        String canonical = "https://tube.example/videos/watch/" + TestRows.UUID_TEXT;
        assertThat(video.url()).isEqualTo(kept.equals("canonical") ? canonical : kept);
    }

    @ParameterizedTest
    @CsvSource({
        "/videos/embed/abc, /videos/embed/abc",
        "//other.example/embed, derived",
        "videos/embed/abc, derived",
        "https://other.example/embed, derived",
        "/videos/\\\\other, derived",
        "'/videos/\\\"onload=x', derived",
    })
    void anEmbedPathIsAPathOrDerived(String said, String kept) {
        Video video = TestRows.page("embedPath", "\"" + said + "\"").items().getFirst();

        assertThat(video.embedPath()).isEqualTo(kept.equals("derived") ? "/videos/embed/" + TestRows.UUID_TEXT : kept);
    }

    static List<Arguments> pictures() {
        String storage = "https://s3.storage.example/bucket/a.jpg";
        return List.of(
                Arguments.of(Map.of("path", "/a.jpg"), "/a.jpg", "https://tube.example/a.jpg"),
                Arguments.of(Map.of("fileUrl", storage), null, storage),
                Arguments.of(
                        Map.of("fileUrl", "https://tube.example/b.jpg?v=1"),
                        "/b.jpg?v=1",
                        "https://tube.example/b.jpg?v=1"),
                Arguments.of(
                        Map.of("path", "/a.jpg", "fileUrl", "javascript:x"), "/a.jpg", "https://tube.example/a.jpg"),
                Arguments.of(Map.of("path", "//evil.example/a.jpg"), null, null),
                Arguments.of(Map.of("path", "a.jpg", "fileUrl", "file:///etc/passwd"), null, null));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureHasAnAddressOrIsNone(Map<String, String> said, String path, String url) {
        ObjectNode row = TestRows.changed("id", "1");
        ((ObjectNode) row.path("channel")).putArray("avatars").add(JSON.valueToTree(said));

        List<Picture> avatars = TestRows.page(row).items().getFirst().channel().avatars();

        assertThat(avatars).isEqualTo(url == null ? List.of() : List.of(new Picture(path, url, 0, 0, null, null)));
    }

    @Test
    void theSingleAvatarOfOldVersionsIsRead() {
        Video video = TestRows.page("channel.avatar", "{\"path\":\"/static/avatars/x.png\",\"width\":120}")
                .items()
                .getFirst();

        assertThat(video.channel().avatars())
                .containsExactly(new Picture(
                        "/static/avatars/x.png", "https://tube.example/static/avatars/x.png", 120, 0, null, null));
    }

    @Test
    void withoutTheOldFieldsTheNearestSizesAreTaken() {
        String sizes = """
                [{"fileUrl":"https://s3.example/1400.jpg","width":1400,"height":1400},
                 {"fileUrl":"https://s3.example/1920.jpg","width":1920,"height":1080},
                 {"fileUrl":"https://s3.example/850.jpg","width":850,"height":480},
                 {"fileUrl":"https://s3.example/280.jpg","width":280,"height":157}]""";
        Video video = TestRows.page("thumbnails", sizes).items().getFirst();

        assertThat(video.thumbnails().small().url()).isEqualTo("https://s3.example/280.jpg");
        assertThat(video.thumbnails().large().url()).isEqualTo("https://s3.example/850.jpg");
    }
}
