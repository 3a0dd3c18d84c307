package org.vigie.demo.art;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GalleryTest {

    private final Gallery gallery = new Gallery();

    @Test
    void theSamePictureIsDrawnEveryTime() {
        UUID seed = new UUID(1, 2);
        byte[] first = gallery.still(seed, "tube.example", 15, 280, 157);
        assertThat(gallery.still(seed, "tube.example", 15, 280, 157)).isSameAs(first);
        assertThat(new Gallery().still(seed, "tube.example", 15, 280, 157)).isEqualTo(first);
        assertThat(new Gallery().avatar(seed, "tube.example", 120))
                .isEqualTo(gallery.avatar(seed, "tube.example", 120));
    }

    @Test
    void picturesDiffer() {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            hashes.add(Arrays.hashCode(gallery.still(new UUID(i, 77L * i), "tube.example", 6, 140, 79)));
        }
        assertThat(hashes).hasSize(40);
    }

    @ParameterizedTest
    @EnumSource
    void everySceneFillsEveryShapeWithMoreThanOneColour(Scene scene) throws IOException {
        UUID seed = new UUID(0, scene.ordinal());
        for (int width : new int[] {60, 107, 360}) {
            byte[] png = Gallery.draw(
                    new Gallery.Size(width, 60),
                    Palette.pick("x", new Random(5)),
                    new Random(seed.hashCode()),
                    scene::paint,
                    "png");
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            Set<Integer> colours = new HashSet<>();
            for (int x = 0; x < width; x++) {
                for (int y = 0; y < 60; y++) {
                    colours.add(image.getRGB(x, y));
                }
            }
            assertThat(colours).as("%s %d", scene, width).hasSizeGreaterThan(30).doesNotContain(0xff000000);
        }
    }

    @Test
    void aFullCacheForgetsWhatWasNotAskedForLongest() {
        Gallery small = new Gallery(60_000);
        byte[] often = small.avatar(new UUID(1, 1), "tube.example", 48);
        byte[] once = small.avatar(new UUID(2, 2), "tube.example", 48);
        for (int i = 0; i < 30; i++) {
            small.still(new UUID(i, i), "tube.example", 7, 280, 157);
            assertThat(small.avatar(new UUID(1, 1), "tube.example", 48) == often)
                    .isTrue();
        }
        byte[] again = small.avatar(new UUID(2, 2), "tube.example", 48);
        assertThat(again == once).isFalse();
        assertThat(Arrays.equals(again, once)).isTrue();
    }
}
