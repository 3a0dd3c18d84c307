package org.vigie.index.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.appraisal.Copies;
import org.vigie.index.lucene.Ranker.Ranked;

/** Puts ranked candidates as people see them: copies of one video as one, and not one channel alone on the first pages. */
final class Arrangement {

    /** Places on which variety counts: the first three pages. Whoever reads on wants all there is. */
    private static final int PLACES = 60;

    /** A channel that fills a page is hardly wanted more than this less. */
    private static final double MOST_TAKEN = 0.3;

    private Arrangement() {}

    /**
     * What stands at a place.
     *
     * @param best the one of the copies that matches best, by which the place is given
     * @param lead the one to show
     * @param copies the others
     * @param taken share of the score that others of the same channel before it cost
     */
    record Place(Ranked best, Ranked lead, List<Ranked> copies, double taken) {

        double score() {
            return best.score() * (1 - taken);
        }
    }

    static List<Place> of(List<Ranked> ranked, boolean foldCopies, double sameChannel) {
        List<Place> places = foldCopies ? folded(ranked) : alone(ranked);
        return sameChannel == 0 ? places : varied(places, sameChannel);
    }

    private static List<Place> alone(List<Ranked> ranked) {
        return ranked.stream().map(one -> new Place(one, one, List.of(), 0)).toList();
    }

    private static List<Place> folded(List<Ranked> ranked) {
        if (ranked.stream().anyMatch(one -> one.sign() == null)) {
            return alone(ranked);
        }
        List<Copies.Hit> hits = ranked.stream()
                .map(one -> new Copies.Hit(one.sign(), one.signals().views()))
                .toList();
        return Copies.fold(hits).stream()
                .map(group -> new Place(
                        ranked.get(group.rank()),
                        ranked.get(group.lead()),
                        group.copies().stream().map(ranked::get).toList(),
                        0))
                .toList();
    }

    private static List<Place> varied(List<Place> places, double sameChannel) {
        List<Place> left = new ArrayList<>(places);
        List<Place> varied = new ArrayList<>(places.size());
        Map<Long, Integer> seen = new HashMap<>();
        while (!left.isEmpty() && varied.size() < PLACES) {
            int next = 0;
            double best = -1;
            double bestTaken = 0;
            // What stands behind can only come forward as far as those before it lose.
            for (int i = 0; i < left.size() && left.get(i).best().score() > best; i++) {
                long channel = left.get(i).lead().signals().channel();
                double taken = Math.min(MOST_TAKEN, sameChannel * seen.getOrDefault(channel, 0));
                double score = left.get(i).best().score() * (1 - taken);
                if (score > best) {
                    best = score;
                    bestTaken = taken;
                    next = i;
                }
            }
            Place place = left.remove(next);
            varied.add(new Place(place.best(), place.lead(), place.copies(), bestTaken));
            seen.merge(place.lead().signals().channel(), 1, Integer::sum);
        }
        // The last of the varied ones may stand below the first of the others, whose scores must not rise again.
        double ceiling = varied.isEmpty() ? 0 : varied.getLast().score();
        for (Place place : left) {
            double taken = place.best().score() <= ceiling
                    ? 0
                    : 1 - ceiling / place.best().score();
            varied.add(new Place(place.best(), place.lead(), place.copies(), taken));
        }
        return varied;
    }
}
