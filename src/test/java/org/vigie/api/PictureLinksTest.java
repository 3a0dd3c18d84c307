package org.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.api.Wire.Image;
import org.vigie.api.Wire.Size;

/** Pictures that come from this engine, if its operator says so. */
class PictureLinksTest {

    private static final String HERE = "https://vigie.example/search";
    private static final HitExtras NONE = new HitExtras(List.of(), List.of(), Map.of(), List.of());

    private final Rendering proxied = new Rendering(Optional.empty(), new PictureLinks(true, URI.create(HERE + "/")));
    private final Rendering direct = new Rendering(Optional.empty(), new PictureLinks(false, URI.create(HERE)));

    @Test
    void everyAddressOfAPictureIsHere() {
        VideoJson video = VideoJson.of(ApiItems.richVideo(), 0, NONE, proxied);
        ChannelJson channel = ChannelJson.of(ApiItems.richChannel(), 0, NONE, proxied);
        PlaylistJson playlist = PlaylistJson.of(ApiItems.richPlaylist(), 0, NONE, proxied);

        String ofVideo = HERE + "/media/videos/tube.example:8443/" + ApiItems.RICH;
        assertThat(video.thumbnailUrl()).isEqualTo(ofVideo + "/small");
        assertThat(video.previewUrl()).isEqualTo(ofVideo + "/large");
        assertThat(video.thumbnails())
                .extracting(Size::fileUrl)
                .containsExactly(ofVideo + "/small", ofVideo + "/large");
        assertThat(video.channel().avatars()).extracting(Image::url).containsExactly(ofVideo + "/avatar");
        assertThat(video.account().avatars()).extracting(Image::fileUrl).containsExactly(ofVideo + "/account");
        String ofChannel = HERE + "/media/channels/tube.example:8443/machines";
        assertThat(Stream.of(
                                channel.avatars(),
                                channel.banners(),
                                channel.ownerAccount().avatars())
                        .flatMap(List::stream)
                        .map(Image::fileUrl))
                .containsExactly(ofChannel + "/avatar", ofChannel + "/banner", ofChannel + "/account");
        assertThat(playlist.thumbnailUrl())
                .startsWith(HERE + "/media/playlists/")
                .endsWith("/small");
    }

    @Test
    void pathsAndPagesStayThoseOfTheOrigin() {
        VideoJson here = VideoJson.of(ApiItems.richVideo(), 0, NONE, proxied);
        VideoJson there = VideoJson.of(ApiItems.richVideo(), 0, NONE, direct);

        assertThat(here.thumbnailPath()).isEqualTo(there.thumbnailPath());
        assertThat(here.previewPath()).isEqualTo(there.previewPath());
        assertThat(here.embedUrl()).isEqualTo(there.embedUrl());
        assertThat(here.url()).isEqualTo(there.url());
    }

    @Test
    void whatHasNoPictureHasNoneHere() {
        VideoJson video = VideoJson.of(ApiItems.poorVideo(), 0, NONE, proxied);

        assertThat(video.thumbnailUrl()).isNull();
        assertThat(video.previewUrl()).isNull();
        assertThat(video.thumbnails()).isEmpty();
        assertThat(ChannelJson.of(ApiItems.poorChannel(), 0, NONE, proxied).banners())
                .isEmpty();
    }
}
