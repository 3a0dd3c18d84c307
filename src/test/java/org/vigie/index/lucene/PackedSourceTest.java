package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.catalog.Samples.HARBOUR;
import static org.vigie.catalog.Samples.channel;
import static org.vigie.catalog.Samples.playlist;
import static org.vigie.catalog.Samples.video;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.bench.BackgroundVideos;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Samples;
import org.vigie.catalog.ShortUuid;
import org.vigie.catalog.Thumbnails;
import org.vigie.catalog.Video;
import org.vigie.catalog.Video.Counters;

class PackedSourceTest {

    static Stream<Item> items() {
        String long63 = "a".repeat(63) + ".";
        Host longest = Host.of(long63 + long63 + long63 + "b".repeat(57) + ".org:65535");
        return Stream.of(
                video("Bread").build(),
                video("Control \u0001\u0002\u0000 characters, \"quotes\" and {host} {uuid}")
                        .build(),
                video("Its own address video.harbour.example").on(HARBOUR).build(),
                video("").description(null).language(null).build(),
                video("映画 🎬 \uD83C").description("x".repeat(10_000)).build(),
                video("On a host of the longest name").on(longest).build(),
                channel(HARBOUR, "boats", "Boats", "All of video.harbour.example"),
                playlist(HARBOUR, "Boats", null));
    }

    @ParameterizedTest
    @MethodSource("items")
    void whatIsPackedIsUnpacked(Item item) throws IOException {
        byte[] written = SourceCodec.encode(item);
        Item expected = SourceCodec.decode(item.id().kind(), written, 0, written.length);
        assertThat(PackedSource.unpack(PackedSource.pack(item))).isEqualTo(expected);
    }

    @Test
    void generatedItemsTakeLittleAndStayWhatTheyWere() throws IOException {
        long bytes = 0;
        for (Item item : new BackgroundVideos(5).items(300).toList()) {
            BytesRef packed = PackedSource.pack(item);
            assertThat(PackedSource.unpack(packed)).isEqualTo(item);
            bytes += packed.length;
        }
        assertThat(bytes / 300).as("of about 2,100 as JSON").isLessThan(450);
    }

    @Test
    void bytesMayStandAmongOthers() throws IOException {
        Item item = video("Bread").build();
        BytesRef packed = PackedSource.pack(item);
        byte[] among = new byte[packed.length + 20];
        Arrays.fill(among, (byte) 7);
        System.arraycopy(packed.bytes, packed.offset, among, 11, packed.length);
        assertThat(PackedSource.unpack(new BytesRef(among, 11, packed.length))).isEqualTo(item);
    }

    @Test
    void damagedBytesAreToldAsSuchAndNothingElseHappens() {
        BytesRef packed = PackedSource.pack(video("Bread and butter").build());
        Random random = new Random(11);
        for (int length = 0; length < packed.length; length++) {
            BytesRef cut = new BytesRef(packed.bytes, packed.offset, length);
            assertThatThrownBy(() -> PackedSource.unpack(cut)).isInstanceOf(IOException.class);
        }
        for (int round = 0; round < 500; round++) {
            byte[] flipped = Arrays.copyOf(packed.bytes, packed.length);
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                PackedSource.unpack(new BytesRef(flipped));
            } catch (IOException | IllegalArgumentException told) {
                assertThat(told).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "source-dictionary-1.txt, 373478165",
        "source-dictionary-2.txt, 3917800601",
        "source-texts-2.txt, 3757605950"
    })
    void whatStoredSourcesWereWrittenWithIsNeverChanged(String file, long expected) throws IOException {
        try (var text = PackedSource.class.getResourceAsStream(file)) {
            CRC32 sum = new CRC32();
            sum.update(text.readAllBytes());
            assertThat(sum.getValue()).isEqualTo(expected);
        }
    }

    /** Written by that version. */
    @Test
    void sourcesOfSchema4AreStillRead() throws IOException {
        try (var text = PackedSourceTest.class.getResourceAsStream("packed-json.tsv")) {
            List<String> lines = new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).hasSize(6);
            for (String line : lines) {
                String[] parts = line.split("\t");
                byte[] json = parts[2].getBytes(StandardCharsets.UTF_8);
                Item expected = SourceCodec.decode(ItemKind.valueOf(parts[0]), json, 0, json.length);
                assertThat(PackedSource.unpack(new BytesRef(Base64.getDecoder().decode(parts[1]))))
                        .isEqualTo(expected);
            }
        }
    }

    static Stream<String> addresses() {
        UUID uuid = Samples.video("Bread").build().uuid();
        return Stream.of(
                "https://video.harbour.example/videos/watch/" + uuid,
                "/videos/embed/" + ShortUuid.of(uuid),
                "https://storage.example/video.harbour.example/" + uuid + "/" + UUID.randomUUID() + ".jpg",
                "https://storage.example/" + uuid.toString().toUpperCase(Locale.ROOT),
                UUID.randomUUID() + "-" + UUID.randomUUID(),
                "Unknown",
                "",
                "\u0000",
                "https://\u0001/\u0006$1\\",
                "{host}{before}",
                "\uD83C");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anyAddressStaysWhatItWas(String address) throws IOException {
        Video video = video("Bread").on(HARBOUR).build();
        Picture picture = new Picture(address, address + address, 280, 157, Instant.MAX, Instant.MIN);
        Actor actor = new Actor(-1, address, "", Host.of("elsewhere.example"), address, List.of(picture, picture));
        Video odd = new Video(
                video.host(),
                video.uuid(),
                Long.MIN_VALUE,
                address,
                address,
                video.text(),
                video.labels(),
                new Video.Dates(Instant.EPOCH, Instant.ofEpochSecond(-1, 999_999_999), null, Instant.MAX),
                video.sensitivity(),
                Integer.MAX_VALUE,
                true,
                new Counters(Long.MAX_VALUE, 0, 1, 2, 3),
                new Thumbnails(null, picture, List.of(picture)),
                actor,
                actor,
                null);
        assertThat(PackedSource.unpack(PackedSource.pack(odd))).isEqualTo(odd);
    }
}
