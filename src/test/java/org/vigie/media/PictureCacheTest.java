package org.vigie.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.peertube.PictureBytes;

class PictureCacheTest {

    @TempDir
    Path folder;

    @Test
    void whatWasPutIsFoundAgainWithItsType() throws Exception {
        PictureCache cache = new PictureCache(folder, 1_000);

        cache.put("https://tube.example/a", picture("image/webp", 100));

        assertThat(cache.get("https://tube.example/a")).hasValueSatisfying(found -> {
            assertThat(found.mediaType()).isEqualTo("image/webp");
            assertThat(found.bytes()).hasSize(100);
        });
        assertThat(cache.get("https://tube.example/b")).isEmpty();
    }

    @Test
    void theOldestGoesWhenThereIsNoMoreRoom() throws Exception {
        PictureCache cache = new PictureCache(folder, 250);

        List.of("a", "b", "c").forEach(url -> cache.put(url, picture("image/png", 100)));

        assertThat(cache.get("a")).isEmpty();
        assertThat(cache.get("b")).isPresent();
        assertThat(cache.get("c")).isPresent();
        assertThat(files()).hasSize(2);
    }

    @Test
    void aPictureLargerThanTheCacheThrowsNothingOut() throws Exception {
        PictureCache cache = new PictureCache(folder, 250);
        cache.put("a", picture("image/png", 100));

        cache.put("huge", picture("image/png", 251));

        assertThat(cache.get("a")).isPresent();
        assertThat(cache.get("huge")).isEmpty();
    }

    @Test
    void aPictureThatIsPutTwiceTakesItsRoomOnce() throws Exception {
        PictureCache cache = new PictureCache(folder, 250);

        cache.put("a", picture("image/png", 100));
        cache.put("b", picture("image/png", 100));
        cache.put("b", picture("image/jpeg", 120));

        assertThat(cache.get("a")).isPresent();
        assertThat(cache.get("b"))
                .hasValueSatisfying(found -> assertThat(found.mediaType()).isEqualTo("image/jpeg"));
    }

    @Test
    void aRestartKnowsWhatIsThereAndWhichIsOldest() throws Exception {
        PictureCache before = new PictureCache(folder, 250);
        before.put("first", picture("image/png", 100));
        Path first = files().getFirst();
        before.put("second", picture("image/png", 100));
        Files.setLastModifiedTime(first, FileTime.fromMillis(1_000));

        PictureCache after = new PictureCache(folder, 250);
        after.put("third", picture("image/png", 100));

        assertThat(after.get("first")).isEmpty();
        assertThat(after.get("second")).isPresent();
        assertThat(after.get("third")).isPresent();
    }

    @Test
    void whatACrashLeftHalfWrittenIsThrownAway() throws Exception {
        Files.write(folder.resolve("unfinished123"), new byte[10]);

        new PictureCache(folder, 250);

        assertThat(files()).isEmpty();
    }

    @Test
    void aFileThatSomebodyDeletedIsJustNotThere() throws Exception {
        PictureCache cache = new PictureCache(folder, 250);
        cache.put("a", picture("image/png", 100));

        Files.delete(files().getFirst());

        assertThat(cache.get("a")).isEmpty();
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static PictureBytes picture(String type, int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 7);
        return new PictureBytes(type, bytes);
    }
}
