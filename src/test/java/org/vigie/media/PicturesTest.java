package org.vigie.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.Video;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Origin;
import org.vigie.peertube.PictureBytes;

class PicturesTest {

    private static final PictureBytes BYTES = new PictureBytes("image/jpeg", new byte[] {1, 2, 3});
    private static final Video VIDEO = Samples.video(1, "A", null, "en");
    private static final PictureAddress SMALL = new PictureAddress(VIDEO.id(), PictureName.SMALL);

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);
    private final PicturesOnly origin = new PicturesOnly(picture -> new Answer.Found<>(BYTES));

    @Test
    void aPictureIsFetchedOnceAndThenKept() throws Exception {
        Pictures pictures = pictures(origin, 8);

        assertThat(pictures.get(SMALL)).isEqualTo(new Pictures.Outcome.Shown(BYTES));
        assertThat(pictures.get(SMALL)).isInstanceOf(Pictures.Outcome.Shown.class);

        assertThat(origin.asked).containsExactly("https://tube.example/small1");
    }

    @Test
    void whatIsNotIndexedIsNotFetched() throws Exception {
        ItemId unknown = ItemId.video(Host.of("elsewhere.example"), Samples.uuid(1));

        assertThat(pictures(origin, 8).get(new PictureAddress(unknown, PictureName.SMALL)))
                .isEqualTo(new Pictures.Outcome.Missing());
        assertThat(origin.asked).isEmpty();
    }

    @Test
    void whatIsNotShownHasNoPictureEither() throws Exception {
        Pictures pictures =
                new Pictures(new ItemsOnly(List.of(VIDEO)), item -> Optional.empty(), origin, clock(), config(8));

        assertThat(pictures.get(SMALL)).isEqualTo(new Pictures.Outcome.Missing());
        assertThat(origin.asked).isEmpty();
    }

    @Test
    void aFailureIsRememberedForTenMinutes() throws Exception {
        PicturesOnly broken = new PicturesOnly(picture -> new Answer.Failed<>(500));
        Pictures pictures = pictures(broken, 8);

        pictures.get(SMALL);
        now.set(Samples.NOW.plus(Duration.ofMinutes(9)));
        pictures.get(SMALL);
        assertThat(broken.asked).hasSize(1);

        now.set(Samples.NOW.plus(Duration.ofMinutes(10)));
        assertThat(pictures.get(SMALL)).isEqualTo(new Pictures.Outcome.Missing());
        assertThat(broken.asked).hasSize(2);
    }

    @Test
    void whoFindsTheLineFullIsTurnedAway() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        PicturesOnly slow = new PicturesOnly(picture -> {
            inside.countDown();
            await(release);
            return new Answer.Found<>(BYTES);
        });
        Pictures pictures = pictures(slow, 1);
        CompletableFuture<Pictures.Outcome> first = CompletableFuture.supplyAsync(() -> pictures.get(SMALL));
        await(inside);

        Pictures.Outcome other = pictures.get(new PictureAddress(VIDEO.id(), PictureName.LARGE));
        release.countDown();

        assertThat(other).isEqualTo(new Pictures.Outcome.Busy());
        assertThat(first.join()).isEqualTo(new Pictures.Outcome.Shown(BYTES));
        assertThat(pictures.get(new PictureAddress(VIDEO.id(), PictureName.LARGE)))
                .as("once there is room again")
                .isEqualTo(new Pictures.Outcome.Shown(BYTES));
    }

    @Test
    void addressesSurviveBeingWrittenAndRead() {
        PictureAddress channel = new PictureAddress(ItemId.channel(Samples.HOST, "a b"), PictureName.AVATAR);

        assertThat(channel).hasToString("/media/channels/tube.example/a%20b/avatar");
        assertThat(PictureAddress.parse("channels", "tube.example", "a b", "avatar"))
                .contains(channel);
        assertThat(PictureAddress.parse("videos", "tube.example", VIDEO.uuid().toString(), "small"))
                .contains(SMALL);
    }

    @Test
    void addressesThatNameNoPictureAreNone() {
        String uuid = VIDEO.uuid().toString();
        assertThat(PictureAddress.parse("videos", "https://evil.example/", uuid, "small"))
                .isEmpty();
        assertThat(PictureAddress.parse("videos", "tube.example", "1-1-1-1-1", "small"))
                .isEmpty();
        assertThat(PictureAddress.parse("videos", "tube.example", uuid, "small.jpg"))
                .isEmpty();
        assertThat(PictureAddress.parse("accounts", "tube.example", "ada", "avatar"))
                .isEmpty();
    }

    @Test
    void theSmallestAvatarThatIsLargeEnoughIsTaken() {
        assertThat(PictureName.AVATAR.of(
                        Samples.channel("ada", "Ada", null, "https://tube.example/video-channels/ada")))
                .hasValueSatisfying(picture -> assertThat(picture.width()).isEqualTo(120));
        assertThat(PictureName.AVATAR.of(VIDEO)).isEmpty();
    }

    private Pictures pictures(PicturesOnly peerTube, int parallel) throws Exception {
        return new Pictures(
                new ItemsOnly(List.of(VIDEO)),
                item -> Optional.of(Origin.of(item.host())),
                peerTube,
                clock(),
                config(parallel));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    private MediaConfig config(int parallel) {
        return new MediaConfig() {
            @Override
            public Path folder() {
                return folder;
            }

            @Override
            public MemorySize cacheSize() {
                return new MemorySize(BigInteger.valueOf(100_000));
            }

            @Override
            public int parallel() {
                return parallel;
            }

            @Override
            public int parallelPerHost() {
                return parallel;
            }

            @Override
            public int waiting() {
                return 0;
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(5);
            }

            @Override
            public Duration failureMemory() {
                return Duration.ofMinutes(10);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
