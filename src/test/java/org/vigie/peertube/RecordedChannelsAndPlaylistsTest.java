package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.peertube.TestPeerTube.found;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Thumbnails;

/** Configs, channels and playlists as PeerTube 8.2.1 and 6.3.0 gave them. */
class RecordedChannelsAndPlaylistsTest {

    private static final String NEW_HOST = "127.0.0.1:9000";
    private static final String OLD_HOST = "127.0.0.3:9002";

    private final TestInstance instance = new TestInstance();
    private final HttpPeerTube peerTube = TestPeerTube.patient();

    @AfterEach
    void close() {
        peerTube.close();
        instance.close();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-22T" + time + "Z");
    }

    @Test
    void theConfigTellsVersionAndName() {
        instance.on("/api/v1/config", 200, "8.2.1/config.json");
        assertThat(found(peerTube.info(instance.as(NEW_HOST))))
                .isEqualTo(new InstanceInfo(
                        "8.2.1", "Loopback Test Tube", "A loopback PeerTube for crawler tests", false));

        instance.on("/api/v1/config", 200, "6.3.0/config.json");
        InstanceInfo old = found(peerTube.info(instance.as(OLD_HOST)));
        assertThat(old.version()).isEqualTo("6.3.0");
        assertThat(old.name()).isEqualTo("Old Loopback Tube");
    }

    @Test
    void aChannelOfVersion8IsReadFieldByField() {
        instance.on("/api/v1/video-channels/science_news", 200, "8.2.1/channel.json");
        Channel channel = found(peerTube.channel(instance.as(NEW_HOST), "science_news"));

        assertThat(channel.actor().id()).isEqualTo(4);
        assertThat(channel.actor().handle()).isEqualTo("science_news@127.0.0.1:9000");
        assertThat(channel.actor().displayName()).isEqualTo("Science News 🔬");
        assertThat(channel.actor().url()).isEqualTo("http://127.0.0.1:9000/video-channels/science_news");
        assertThat(channel.actor().avatars()).extracting(Picture::width).containsExactly(48, 120, 600, 1500);
        assertThat(channel.actor().avatars().getFirst().height()).isEqualTo(48);
        assertThat(channel.banners()).extracting(Picture::width).containsExactly(600, 1920);
        assertThat(channel.banners().getFirst().url())
                .isEqualTo("http://127.0.0.1:9000/lazy-static/banners/d18bee81-5a33-40f2-8976-bfc32f5b326f.jpg");
        assertThat(channel.description())
                .isEqualTo("Weekly **science** news.\n\nSee [the site](https://example.org/science).");
        assertThat(channel.support()).isEqualTo("Support us on https://example.org/donate");
        assertThat(channel.followers()).isZero();
        assertThat(channel.videosCount()).isZero();
        assertThat(channel.created()).isEqualTo(at("13:03:18.015"));
        assertThat(channel.updated()).isEqualTo(at("13:04:02.244"));
        assertThat(channel.owner().actor().handle()).isEqualTo("root@127.0.0.1:9000");
        assertThat(channel.owner().created()).isEqualTo(at("13:01:40.121"));
        assertThat(channel.owner().updated()).isEqualTo(at("13:01:40.119"));
        assertThat(channel.owner().description()).isNull();
    }

    @Test
    void theShortenedOwnerOfAListIsCompleted() {
        instance.on("/api/v1/search/video-channels", 200, "8.2.1/channels.json");
        Page<Channel> page = found(peerTube.channels(instance.as(NEW_HOST), 2, 2));

        assertThat(instance.requests.getFirst().target())
                .isEqualTo("/api/v1/search/video-channels?start=2&count=2&sort=createdAt&searchTarget=local"
                        + "&host=127.0.0.1%3A9000");
        assertThat(page.total()).hasValue(8);
        assertThat(page.items())
                .extracting(Channel::host)
                .containsOnly(instance.as(NEW_HOST).host());
        Channel channel = page.items().getFirst();
        assertThat(channel.owner().actor().handle()).isEqualTo("kenji@127.0.0.1:9000");
        assertThat(channel.owner().created()).isEqualTo(channel.created());
        assertThat(channel.owner().updated()).isEqualTo(channel.updated());
        assertThat(channel.owner().followers()).isZero();
    }

    @Test
    void aChannelListOfVersion6IsReadAndItsAvatarsAreSorted() {
        instance.on("/api/v1/search/video-channels", 200, "6.3.0/channels.json");
        Page<Channel> page = found(peerTube.channels(instance.as(OLD_HOST), 0, 100));

        assertThat(page.dropped()).isEmpty();
        Channel channel = page.items().getFirst();
        assertThat(channel.actor().avatars()).extracting(Picture::width).containsExactly(48, 120, 600, 1500);
        assertThat(channel.owner().created()).isEqualTo(at("13:19:50.396"));
    }

    @Test
    void followedChannelsOfTheSameNameAreDropped() {
        instance.on("/api/v1/search/video-channels", 200, "8.2.1/follower-channels.json");
        Page<Channel> page = found(peerTube.channels(instance.as("127.0.0.2:9001"), 0, 100));

        assertThat(page.items())
                .extracting(channel -> channel.actor().handle())
                .containsExactly("science_news@127.0.0.2:9001", "root_channel@127.0.0.2:9001");
        assertThat(page.rows()).isEqualTo(9);
        assertThat(page.dropped()).hasSize(7).contains("science_news: it is not the host's own");
    }

    @Test
    void playlistsOfVersion8AreReadFieldByField() {
        instance.on("/api/v1/search/video-playlists", 200, "8.2.1/playlists.json");
        Page<Playlist> page = found(peerTube.playlists(instance.as(NEW_HOST), 0, 100));

        assertThat(page.items()).hasSize(3);
        Playlist empty = page.items().getFirst();
        assertThat(empty.displayName()).isEqualTo("空の再生リスト");
        assertThat(empty.thumbnails()).isEqualTo(Thumbnails.NONE);
        assertThat(empty.videosLength()).isZero();
        assertThat(empty.owner().handle()).isEqualTo("kenji@127.0.0.1:9000");
        assertThat(empty.channel().handle()).isEqualTo("nihon-tabi@127.0.0.1:9000");
        Playlist science = page.items().getLast();
        assertThat(science.uuid()).isEqualTo(UUID.fromString("5b2ef39d-f41e-4556-b9cc-74880c6153a8"));
        assertThat(science.url())
                .isEqualTo("http://127.0.0.1:9000/video-playlists/5b2ef39d-f41e-4556-b9cc-74880c6153a8");
        assertThat(science.embedPath()).isEqualTo("/video-playlists/embed/cg4FC6T85E9PVbQva5Qve3");
        assertThat(science.description()).isEqualTo("Best of **science**");
        assertThat(science.privacy()).isEqualTo(new Labelled<>(1, "Public"));
        assertThat(science.type()).isEqualTo(new Labelled<>(1, "Regular"));
        assertThat(science.videosLength()).isEqualTo(4);
        assertThat(science.thumbnails().sized()).hasSize(5);
        assertThat(science.thumbnails().small())
                .isEqualTo(science.thumbnails().sized().getFirst());
        assertThat(science.thumbnails().large()).isNull();
        assertThat(science.created()).isEqualTo(at("13:04:32.748"));
        assertThat(science.updated()).isEqualTo(at("13:04:34.232"));
    }

    @Test
    void aPlaylistOfVersion6IsRead() {
        UUID uuid = UUID.fromString("2a6e366a-7545-4ec9-b59d-c9fca3bc89fa");
        instance.on("/api/v1/video-playlists/" + uuid, 200, "6.3.0/playlist.json");
        Playlist playlist = found(peerTube.playlist(instance.as(OLD_HOST), uuid));

        assertThat(playlist.videosLength()).isEqualTo(2);
        assertThat(playlist.thumbnails().small().url())
                .isEqualTo("https://127.0.0.3:9002/lazy-static/thumbnails/"
                        + "playlist-8b5cc576-1379-45ef-a9c9-f2ace9230ed5.jpg");
        assertThat(playlist.channel().avatars()).hasSize(4);
    }

    @Test
    void anUnlistedPlaylistIsAbsentForThePublic() {
        UUID uuid = UUID.fromString("2138e58c-99ff-4853-a01c-30b640903bfe");
        instance.on("/api/v1/video-playlists/" + uuid, 200, "8.2.1/playlist-unlisted.json");

        assertThat(peerTube.playlist(instance.as(NEW_HOST), uuid)).isInstanceOf(Answer.Absent.class);
    }
}
