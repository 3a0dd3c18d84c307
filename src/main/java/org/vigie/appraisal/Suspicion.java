package org.vigie.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.vigie.catalog.Video;

/**
 * How much a video looks like spam by its own words and counts, and why. Each sign alone is too weak to tell: what is
 * honest may have any of them.
 *
 * @param score from 0, nothing odd, to 1; from {@value #LIKELY} on it is likelier spam than not
 */
public record Suspicion(double score, List<Signal> signals) {

    public static final double LIKELY = 0.5;

    /**
     * Something odd.
     *
     * @param weight by which part of what is left of trust it lowers it, 0 to 1
     * @param reason in plain English, with the figures
     */
    public record Signal(Kind kind, double weight, String reason) {}

    /** What can be odd about a video. */
    public enum Kind {
        MANY_TAGS,
        NAME_OF_KEYWORDS,
        NAME_OF_TAGS,
        DESCRIPTION_OF_KEYWORDS,
        REPEATED_WORD,
        REPEATED_TEXT,
        MANY_SCRIPTS,
        BAIT,
        SHOUTING,
        SHOP_LINK_ONLY,
        ODD_COUNTS
    }

    public Suspicion {
        signals = List.copyOf(signals);
    }

    public static Suspicion of(Video video) {
        return of(video, Wordings.of(video));
    }

    /** @param words of this video */
    public static Suspicion of(Video video, Wordings words) {
        List<Signal> signals = new ArrayList<>();
        OddWords.collect(words, signals::add);
        OddHabits.collect(words, video.counters(), signals::add);
        double trust = 1;
        for (Signal signal : signals) {
            trust *= 1 - signal.weight;
        }
        return new Suspicion(1 - trust, signals);
    }
}
