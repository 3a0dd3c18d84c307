package org.vigie.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.appraisal.Copies.Group;
import org.vigie.appraisal.Copies.Hit;
import org.vigie.catalog.Video;

/** On the demo's videos, whose copies are known, and on copies and look-alikes made of them. */
class CopiesTest {

    private static final List<Video> DEMO = DemoVideos.all();

    private static final Map<String, String> ORIGINALS = originals();

    /** Videos that are put into groups, right or wrong. */
    private static final class Trial {

        private final List<Video> videos = new ArrayList<>();
        private final List<String> truth = new ArrayList<>();

        void add(Video video, String group) {
            videos.add(video);
            truth.add(group);
        }

        List<Group> folded() {
            return Copies.fold(videos.stream()
                    .map(video -> new Hit(CopySign.of(video), video.counters().views()))
                    .toList());
        }

        /** Pairs of the groups: right ones, wrong ones. */
        int[] pairs(List<Group> groups) {
            int[] pairs = new int[2];
            for (Group group : groups) {
                List<Integer> members = new ArrayList<>(group.copies());
                members.add(group.lead());
                for (int one : members) {
                    for (int other : members) {
                        if (one < other) {
                            pairs[truth.get(one).equals(truth.get(other)) ? 0 : 1]++;
                        }
                    }
                }
            }
            return pairs;
        }

        int truePairs() {
            Map<String, Integer> sizes = new HashMap<>();
            truth.forEach(group -> sizes.merge(group, 1, Integer::sum));
            return sizes.values().stream()
                    .mapToInt(size -> size * (size - 1) / 2)
                    .sum();
        }
    }

    @Test
    void inTheDemoOnlyCopiesAreFoldedAndMostAre() {
        Trial trial = new Trial();
        DEMO.forEach(video -> trial.add(video, originalOf(video)));
        List<Group> groups = trial.folded();
        int[] pairs = trial.pairs(groups);
        assertThat(pairs[1]).as("wrong pairs").isZero();
        assertThat((double) pairs[0] / trial.truePairs())
                .as("share of pairs found")
                .isGreaterThan(0.8);
        for (Group group : groups) {
            String lead = DEMO.get(group.lead()).uuid().toString();
            assertThat(group.copies())
                    .allSatisfy(copy -> assertThat(ORIGINALS)
                            .containsEntry(DEMO.get(copy).uuid().toString(), lead));
        }
    }

    @Test
    void eachHitIsInOneGroupAndGroupsComeByTheirBestHits() {
        List<Video> shuffled = new ArrayList<>(DEMO);
        Collections.shuffle(shuffled, new Random(1));
        Trial trial = new Trial();
        shuffled.forEach(video -> trial.add(video, originalOf(video)));
        List<Group> groups = trial.folded();
        List<Integer> all = new ArrayList<>();
        groups.forEach(group -> {
            all.add(group.lead());
            all.addAll(group.copies());
        });
        assertThat(all).hasSize(shuffled.size()).doesNotHaveDuplicates();
        assertThat(groups).extracting(Group::rank).isSorted();
    }

    /** Two of the thirteen kinds of copies can hardly be told: an own description without a word of it, and a translation. */
    @Test
    void ofAlteredCopiesMostAreFoldedAndNoLookAlikes() {
        Trial trial = new Trial();
        AlteredCopies altered = new AlteredCopies(5);
        for (Video video : bases()) {
            String group = video.uuid().toString();
            trial.add(video, group);
            altered.copiesOf(video).forEach(copy -> trial.add(copy, group));
            altered.lookAlikesOf(video)
                    .forEach(other -> trial.add(other, other.uuid().toString()));
        }
        int[] pairs = trial.pairs(trial.folded());
        double precision = (double) pairs[0] / (pairs[0] + pairs[1]);
        double recall = (double) pairs[0] / trial.truePairs();
        assertThat(precision).as("precision").isGreaterThanOrEqualTo(0.99);
        assertThat(recall).as("recall").isGreaterThanOrEqualTo(0.65);
    }

    @Test
    void aSignIsShortAndReadsAsItWasWritten() {
        for (Video video : DEMO) {
            byte[] written = CopySign.write(video);
            assertThat(written).hasSizeLessThanOrEqualTo(CopySign.MAX_BYTES);
            CopySign read = CopySign.read(written, 0, written.length);
            assertThat(read).usingRecursiveComparison().isEqualTo(CopySign.of(video));
        }
    }

    @Test
    void whatIsNoSignIsRefused() {
        byte[] written = CopySign.write(DEMO.getFirst());
        assertThatThrownBy(() -> CopySign.read(written, 0, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CopySign.read(new byte[48], 0, 48)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beingACopyIsMutual() {
        List<CopySign> signs = DEMO.stream().map(CopySign::of).toList();
        for (CopySign one : signs) {
            for (CopySign other : signs) {
                assertThat(one.isCopyOf(other)).isEqualTo(other.isCopyOf(one));
            }
        }
    }

    private static List<Video> bases() {
        Set<String> special = new HashSet<>(ORIGINALS.keySet());
        special.addAll(ORIGINALS.values());
        List<Video> bases = new ArrayList<>(DEMO.stream()
                .filter(video -> !video.live() && video.seconds() > 0)
                .filter(video -> !special.contains(video.uuid().toString()))
                .filter(video -> !video.text().name().matches(".*\\d.*"))
                .toList());
        Collections.shuffle(bases, new Random(3));
        return bases.subList(0, 200);
    }

    private static String originalOf(Video video) {
        String uuid = video.uuid().toString();
        return ORIGINALS.getOrDefault(uuid, uuid);
    }

    private static Map<String, String> originals() {
        Map<String, String> originals = new HashMap<>();
        DemoVideos.lines("/appraisal/labels.jsonl").stream()
                .filter(label -> !label.get("mirrorOf").isNull())
                .forEach(label -> originals.put(
                        label.get("uuid").asText(), label.get("mirrorOf").asText()));
        return originals;
    }
}
