package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.appraisal.CopySign;
import org.vigie.catalog.Host;
import org.vigie.catalog.Samples;
import org.vigie.catalog.Video;
import org.vigie.index.lucene.Arrangement.Place;
import org.vigie.index.lucene.Ranker.Ranked;

/** Variety and folding: what is shown where, and that nothing is lost or shown twice. */
class ArrangementTest {

    private static final double USUAL = 0.04;

    @Test
    void withoutWishesEverythingStaysInItsOrder() {
        List<Ranked> ranked = List.of(ranked(1, 0.9, "a"), ranked(2, 0.8, "a"), ranked(3, 0.7, "a"));

        List<Place> places = Arrangement.of(ranked, false, 0);

        assertThat(places).extracting(place -> place.lead().doc()).containsExactly(1, 2, 3);
        assertThat(places).extracting(Place::score).containsExactly(0.9, 0.8, 0.7);
    }

    @Test
    void anotherChannelComesForwardIfItIsNearlyAsGood() {
        List<Ranked> ranked =
                List.of(ranked(1, 0.90, "a"), ranked(2, 0.89, "a"), ranked(3, 0.88, "b"), ranked(4, 0.50, "c"));

        assertThat(Arrangement.of(ranked, false, USUAL))
                .extracting(place -> place.lead().doc())
                .as("but not if it is much worse")
                .containsExactly(1, 3, 2, 4);
    }

    @Test
    void eachOneBeforeItOfTheSameChannelCostsTheSameUpToABound() {
        List<Ranked> ranked =
                IntStream.range(0, 12).mapToObj(i -> ranked(i, 1, "a")).toList();

        List<Place> places = Arrangement.of(ranked, false, USUAL);

        for (int i = 0; i < places.size(); i++) {
            assertThat(places.get(i).taken()).isCloseTo(Math.min(0.3, i * USUAL), within(1e-9));
        }
    }

    @Test
    void aVideoOnTwoHostsIsOneResultAndTheOtherIsNamed() {
        Video original = Samples.video("How to whittle a spoon from green birch")
                .description("Eleven cuts, one knife, no sandpaper.")
                .seconds(754)
                .build();
        Video copy = Samples.video("How to whittle a spoon from green birch")
                .description("Eleven cuts, one knife, no sandpaper.")
                .seconds(754)
                .on(Samples.HARBOUR)
                .build();
        Video other = Samples.video("Glass blowing for beginners").seconds(300).build();

        List<Place> places = Arrangement.of(
                List.of(ranked(1, 0.9, original), ranked(2, 0.8, other), ranked(3, 0.7, copy)), true, USUAL);

        assertThat(places).hasSize(2);
        assertThat(Stream.concat(Stream.of(places.get(0).lead()), places.get(0).copies().stream()))
                .extracting(Ranked::doc)
                .containsExactlyInAnyOrder(1, 3);
        assertThat(places.get(0).best().doc()).isEqualTo(1);
        assertThat(places.get(1).copies()).isEmpty();
    }

    @Test
    void whatIsNoVideoIsNeverFolded() {
        List<Ranked> channels = List.of(ranked(1, 0.9, "a"), ranked(2, 0.8, "a"));

        assertThat(Arrangement.of(channels, true, USUAL)).hasSize(2);
    }

    @Test
    void nothingIsLostOrRepeatedAndScoresNeverRise() {
        Random random = new Random(23);
        for (int round = 0; round < 200; round++) {
            List<Ranked> ranked = any(random);
            for (double sameChannel : new double[] {0, USUAL, 0.3, 1}) {
                check(ranked, Arrangement.of(ranked, round % 2 == 0, sameChannel));
            }
        }
    }

    private static void check(List<Ranked> ranked, List<Place> places) {
        Set<Integer> seen = new HashSet<>();
        for (Place place : places) {
            assertThat(seen.add(place.lead().doc())).isTrue();
            place.copies().forEach(copy -> assertThat(seen.add(copy.doc())).isTrue());
            assertThat(place.taken()).isBetween(0.0, 1.0);
        }
        assertThat(seen).hasSize(ranked.size());
        assertThat(places).isSortedAccordingTo(Comparator.comparingDouble(place -> -Math.round(place.score() * 1e9)));
    }

    private static List<Ranked> any(Random random) {
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < random.nextInt(150); i++) {
            Video video = Samples.video("Part " + random.nextInt(30) + " of the journey along the river")
                    .on(Host.of("host" + random.nextInt(4) + ".example"))
                    .seconds(100 + random.nextInt(2))
                    .build();
            ranked.add(new Ranked(
                    i, random.nextInt(20) / 20.0, List.of(), 1, values("channel" + random.nextInt(5)), sign(video)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
        return ranked;
    }

    private static Ranked ranked(int doc, double score, String channel) {
        return new Ranked(doc, score, List.of(), 1, values(channel), null);
    }

    private static Ranked ranked(int doc, double score, Video video) {
        return new Ranked(doc, score, List.of(), 1, values(video.channel().handle()), sign(video));
    }

    private static CopySign sign(Video video) {
        byte[] bytes = CopySign.write(video);
        return CopySign.read(bytes, 0, bytes.length);
    }

    private static Signals.Values values(String channel) {
        return new Signals.Values(0, 10, 0, List.of(), channel.hashCode());
    }
}
