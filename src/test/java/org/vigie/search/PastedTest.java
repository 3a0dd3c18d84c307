package org.vigie.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTest {

    private static final String VIDEO = "uuids=[db2a63ae-76f8-4fdc-be6a-3a49bbc1f428]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/w/t4FBJmuTG2a8BAZEKxFQc3",
                "HTTPS://A.example/w/t4FBJmuTG2a8BAZEKxFQc3",
                "http://a.example:9000/w/t4FBJmuTG2a8BAZEKxFQc3",
                "//a.example/w/t4FBJmuTG2a8BAZEKxFQc3",
                "a.example/w/t4FBJmuTG2a8BAZEKxFQc3",
                "https://a.example/w/t4FBJmuTG2a8BAZEKxFQc3?start=1m2s",
                "https://a.example/w/t4FBJmuTG2a8BAZEKxFQc3;threadId=5",
                "https://a.example/w/t4FBJmuTG2a8BAZEKxFQc3#comments",
                "https://a.example/w/t4FBJmuTG2a8BAZEKxFQc3/",
                "<https://a.example/w/t4FBJmuTG2a8BAZEKxFQc3>",
                "(https://a.example/w/t4FBJmuTG2a8BAZEKxFQc3).",
                "https://a.example/w/db2a63ae-76f8-4fdc-be6a-3a49bbc1f428",
                "https://a.example/w/p/t4FBJmuTG2a8BAZEKxFQc3?playlistPosition=2",
                "https://a.example/w/p/db2a63ae-76f8-4fdc-be6a-3a49bbc1f428",
                "https://a.example/videos/watch/db2a63ae-76f8-4fdc-be6a-3a49bbc1f428",
                "https://a.example/videos/embed/db2a63ae-76f8-4fdc-be6a-3a49bbc1f428?autoplay=1&start=3",
                "https://a.example/videos/embed/t4FBJmuTG2a8BAZEKxFQc3",
                "https://a.example/videos/watch/playlist/t4FBJmuTG2a8BAZEKxFQc3",
                "https://a.example/video-playlists/db2a63ae-76f8-4fdc-be6a-3a49bbc1f428",
                "https://a.example/video-playlists/embed/t4FBJmuTG2a8BAZEKxFQc3",
                "https://a.example/api/v1/videos/db2a63ae-76f8-4fdc-be6a-3a49bbc1f428",
                "https://[2001:db8::1]/w/t4FBJmuTG2a8BAZEKxFQc3",
                "https://münchen.example/w/t4FBJmuTG2a8BAZEKxFQc3"
            })
    void theAddressOfAVideoOrPlaylistIsItsUuid(String pasted) {
        assertThat(Pasted.thing(pasted).map(Filters::written)).contains(VIDEO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name@a.example",
                "@name@a.example",
                "Name@A.Example.",
                "https://a.example/c/name",
                "https://a.example/c/name/videos?sort=-views",
                "https://a.example/a/name/video-channels",
                "https://a.example/@name",
                "https://a.example/video-channels/name",
                "https://a.example/accounts/name",
                "a.example/c/name",
                "https://b.example/c/name@a.example",
                "https://b.example/c/name%40a.example/videos",
                "https://b.example/@name@a.example",
                "https://b.example/video-channels/name@a.example"
            })
    void theAddressOrHandleOfAChannelOrAccountIsItsHandle(String pasted) {
        assertThat(Pasted.thing(pasted).map(Filters::written)).contains("channels=[name@a.example]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://",
                "https:///",
                "//",
                "https:///w/t4FBJmuTG2a8BAZEKxFQc3",
                "https://a.example",
                "https://a.example/",
                "https://a.example/w",
                "https://a.example/w/",
                "https://a.example/w/123",
                "https://a.example/c",
                "https://a.example/c/",
                "https://a.example/c/na%me",
                "https://a.example/@",
                "https://a.example/about/t4FBJmuTG2a8BAZEKxFQc3",
                "https://a example/w/t4FBJmuTG2a8BAZEKxFQc3",
                "https://-/w/t4FBJmuTG2a8BAZEKxFQc3",
                "https://a.example/?v=t4FBJmuTG2a8BAZEKxFQc3",
                "ftp://a.example/w/t4FBJmuTG2a8BAZEKxFQc3",
                "t4FBJmuTG2a8BAZEKxFQc",
                "t4FBJmuTG2a8BAZEKxFQc30",
                "zzzzzzzzzzzzzzzzzzzzzz0",
                "ZZZZZZZZZZZZZZZZZZZZZZ",
                "db2a63ae76f84fdcbe6a3a49bbc1f428",
                "1-1-1-1-1",
                "@name",
                "name@",
                "@@a.example",
                "na me@a.example",
                "name@a@b.example",
                "name@not_a host",
                "and/or",
                "AC/DC",
                "24/7",
                "/w/t4FBJmuTG2a8BAZEKxFQc3"
            })
    void anythingElseIsNoThing(String pasted) {
        assertThat(Pasted.thing(pasted)).isEmpty();
    }
}
