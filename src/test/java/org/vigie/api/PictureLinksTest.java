package org.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that come from this engine, if its operator says so. */
class PictureLinksTest {

    private static final String HERE = "https://vigie.example/search";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HitExtras NONE = new HitExtras(List.of(), List.of(), Map.of(), List.of());

    private final Rendering proxied = new Rendering(Optional.empty(), new PictureLinks(true, URI.create(HERE + "/")));
    private final Rendering direct = new Rendering(Optional.empty(), new PictureLinks(false, URI.create(HERE)));

    private static JsonNode json(ItemJson item) throws IOException {
        JsonBytes out = new JsonBytes(JSON);
        item.write(out);
        return JSON.readTree(out.finish());
    }

    private static List<String> texts(JsonNode list, String key) {
        return list.findValuesAsText(key);
    }

    @Test
    void everyAddressOfAPictureIsHere() throws IOException {
        JsonNode video = json(proxied.json(ApiItems.richVideo(), 0, NONE));
        JsonNode channel = json(proxied.json(ApiItems.richChannel(), 0, NONE));
        JsonNode playlist = json(proxied.json(ApiItems.richPlaylist(), 0, NONE));

        String ofVideo = HERE + "/media/videos/tube.example:8443/" + ApiItems.RICH;
        assertThat(video.path("thumbnailUrl").asText()).isEqualTo(ofVideo + "/small");
        assertThat(video.path("previewUrl").asText()).isEqualTo(ofVideo + "/large");
        assertThat(texts(video.path("thumbnails"), "fileUrl")).containsExactly(ofVideo + "/small", ofVideo + "/large");
        assertThat(texts(video.path("channel").path("avatars"), "url")).containsExactly(ofVideo + "/avatar");
        assertThat(texts(video.path("account").path("avatars"), "fileUrl")).containsExactly(ofVideo + "/account");
        String ofChannel = HERE + "/media/channels/tube.example:8443/machines";
        assertThat(texts(channel, "fileUrl"))
                .containsExactly(ofChannel + "/avatar", ofChannel + "/banner", ofChannel + "/account");
        assertThat(playlist.path("thumbnailUrl").asText())
                .startsWith(HERE + "/media/playlists/")
                .endsWith("/small");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thumbnailPath", "previewPath", "embedUrl", "url"})
    void pathsAndPagesStayThoseOfTheOrigin(String key) throws IOException {
        JsonNode here = json(proxied.json(ApiItems.richVideo(), 0, NONE));
        JsonNode there = json(direct.json(ApiItems.richVideo(), 0, NONE));

        assertThat(here.path(key).asText())
                .isNotEmpty()
                .isEqualTo(there.path(key).asText());
    }

    @Test
    void whatHasNoPictureHasNoneHere() throws IOException {
        JsonNode video = json(proxied.json(ApiItems.poorVideo(), 0, NONE));
        JsonNode channel = json(proxied.json(ApiItems.poorChannel(), 0, NONE));

        assertThat(video.path("thumbnailUrl").isNull()).isTrue();
        assertThat(video.path("previewUrl").isNull()).isTrue();
        assertThat(video.path("thumbnails")).isEmpty();
        assertThat(channel.path("banners").isArray()).isTrue();
        assertThat(channel.path("banners")).isEmpty();
    }
}
