package org.vigie.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Learns how often a host publishes, and from that how often its newest videos are worth a look: four times for each
 * publication to come. Recent gaps weigh more. While nothing comes, the time since the last publication stands in for the gap, so
 * that looks become rarer by themselves.
 */
final class Pace {

    private static final int LOOKS = 4;

    /** How much less each older gap weighs. */
    private static final double FADING = 0.8;

    /** Of a host that has published nothing. */
    private static final Duration NEVER = Duration.ofDays(365);

    private Pace() {}

    /** @param published when the newest videos were published, in any order; the bounds are the rhythm's */
    static Duration of(List<Instant> published, Instant now) {
        List<Instant> times = published.stream()
                .filter(time -> !time.isAfter(now))
                .sorted(Comparator.reverseOrder())
                .toList();
        if (times.isEmpty()) {
            return NEVER.dividedBy(LOOKS);
        }
        double mean = mean(times);
        double waited = seconds(times.getFirst(), now);
        return Duration.ofSeconds((long) (Math.max(mean, waited) / LOOKS));
    }

    private static double mean(List<Instant> times) {
        double sum = 0;
        double weights = 0;
        double weight = 1;
        for (int i = 1; i < times.size(); i++) {
            sum += weight * seconds(times.get(i), times.get(i - 1));
            weights += weight;
            weight *= FADING;
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }
}
