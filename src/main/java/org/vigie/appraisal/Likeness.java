package org.vigie.appraisal;

import java.util.Arrays;

/**
 * What two signs have in common, and the rule by which they are of one recording.
 *
 * <p>Never copies: lives; videos of one channel; durations more than a second apart; two original dates; numbers in the names
 * that contradict each other (part 2 and part 3). Else the words of one name, apart from what is explained (channels'
 * names, names moved into the description), must all be in the other: "X of March" and "X of April" are look-alikes, "X" and
 * "X, the film" are not. And there must be evidence besides, the more of it the less the names have in common: the same
 * sentences in the descriptions, one that names the other's channel or links to it, one that says that it is a copy. A
 * duration that many have (short ones, full minutes) is no evidence at all, and then a name isn't enough.
 *
 * <p>Names translated in part have words of their own on both sides. They count only if the languages declared differ or the
 * numbers of a day are the same, and the descriptions have sentences or people in common or one names the other's channel.
 */
final class Likeness {

    static final int SLACK_SECONDS = 1;

    private static final int SHORT = 90;

    private final CopySign a;
    private final CopySign b;
    private final int common;
    private final int commonWeight;
    private final int leftOfA;
    private final int leftOfB;
    private final boolean moreNumbers;
    private final boolean contraryNumbers;
    private final int sentences;
    private final int telling;
    private final boolean named;
    private final boolean claimed;

    private Likeness(CopySign a, CopySign b) {
        this.a = a;
        this.b = b;
        int known = Math.min(a.wordsKnownTo(), b.wordsKnownTo());
        int[] shared = new int[2];
        for (int word : a.words) {
            if (word <= known && has(b.words, word)) {
                shared[0]++;
                shared[1] += Hashes.weight(word);
            }
        }
        this.common = shared[0];
        this.commonWeight = shared[1];
        this.leftOfA = left(a, b, known);
        this.leftOfB = left(b, a, known);
        int sharedNumbers = countShared(a.numbers, b.numbers);
        this.contraryNumbers = (sharedNumbers < a.numbers.length && sharedNumbers < b.numbers.length)
                || hasMoreThanYears(a, b)
                || hasMoreThanYears(b, a);
        this.moreNumbers = a.numbers.length != b.numbers.length;
        this.sentences = countShared(a.sentences, b.sentences);
        this.telling = countShared(a.telling, b.telling);
        this.named = names(a, b) || names(b, a);
        this.claimed = a.copy || b.copy || haveChannelsOfOneName(a, b);
    }

    static Likeness of(CopySign a, CopySign b) {
        return new Likeness(a, b);
    }

    boolean isCopy() {
        if (excluded()) {
            return false;
        }
        if (links(a, b) || links(b, a)) {
            return common > 0 || claimed;
        }
        if (contraryNumbers) {
            return false;
        }
        if (leftOfA > 0 && leftOfB > 0) {
            return isTranslation();
        }
        if (common == 0 || (a.host == b.host && (sentences == 0 || leftOfA + leftOfB > 0))) {
            return false;
        }
        return sentences > 0 ? isCopyByText() : isCopyByName();
    }

    private boolean excluded() {
        return a.live
                || b.live
                || a.seconds == 0
                || b.seconds == 0
                || a.channel == b.channel
                || (a.original > 0 && b.original > 0 && Math.abs(a.original - b.original) > 1);
    }

    private boolean isTranslation() {
        boolean otherLanguage = a.language != 0 && b.language != 0 && a.language != b.language;
        boolean ofOneDay = a.numbers.length > 1;
        boolean evidence = named || telling >= 2 || sentences > 1 || (sentences > 0 && (claimed || ofOneDay));
        return (otherLanguage || ofOneDay)
                && !isCommonDuration()
                && !moreNumbers
                && commonWeight >= 3
                && evidence
                && a.host != b.host;
    }

    private boolean isCopyByText() {
        if (isCommonDuration()) {
            return !moreNumbers && (leftOfA + leftOfB == 0 || named || claimed);
        }
        return !moreNumbers || named || sentences > 1 || claimed;
    }

    private boolean isCopyByName() {
        if (isCommonDuration()) {
            boolean sameLongName = leftOfA + leftOfB == 0 && common >= 4 && commonWeight >= 8;
            return !moreNumbers && ((named && common > 1) || (claimed && sameLongName));
        }
        if (named) {
            return commonWeight >= 3;
        }
        if (moreNumbers) {
            return false;
        }
        if (claimed || telling >= 2) {
            return common >= 2 && commonWeight >= 4;
        }
        return !(a.described && b.described) && common >= 3 && commonWeight >= 6;
    }

    private boolean isCommonDuration() {
        return Math.min(a.seconds, b.seconds) <= SHORT || a.seconds % 60 == 0 || b.seconds % 60 == 0;
    }

    /** "X" and "X 2" are two parts, "X" and "X (2024)" aren't. */
    private static boolean hasMoreThanYears(CopySign one, CopySign other) {
        for (int number : one.numbers) {
            if (!has(other.numbers, number) && !NameWords.isYear(number)) {
                return true;
            }
        }
        return false;
    }

    /** Weight of the words of a name that nothing of the other's explains. */
    private static int left(CopySign of, CopySign other, int known) {
        int weight = 0;
        for (int word : of.words) {
            boolean explained = has(other.words, word)
                    || has(other.channelWords, word)
                    || (has(other.telling, word) && !has(of.telling, word));
            weight += word > known || explained ? 0 : Hashes.weight(word);
        }
        return weight;
    }

    /** Whether one has the words of the other's channel among its own, and not only because the video is called so. */
    private static boolean names(CopySign one, CopySign other) {
        int weight = 0;
        boolean isItsName = true;
        for (int word : other.channelWords) {
            if (!(has(one.words, word) || has(one.telling, word))) {
                return false;
            }
            weight += Hashes.weight(word);
            isItsName &= has(other.words, word);
        }
        return weight >= 3 && !isItsName && !Arrays.equals(one.channelWords, other.channelWords);
    }

    /** A maker on two hosts, mostly. */
    private static boolean haveChannelsOfOneName(CopySign a, CopySign b) {
        return a.channelWords.length > 0 && Arrays.equals(a.channelWords, b.channelWords);
    }

    /** Whether one says that the other is its original: by a link, or by naming its channel. */
    static boolean pointsTo(CopySign one, CopySign other) {
        return links(one, other) || names(one, other);
    }

    private static boolean links(CopySign one, CopySign other) {
        return one.linked != 0 && one.linked == other.uuid;
    }

    private static int countShared(int[] some, int[] others) {
        int count = 0;
        for (int hash : some) {
            count += has(others, hash) ? 1 : 0;
        }
        return count;
    }

    private static boolean has(int[] hashes, int hash) {
        for (int each : hashes) {
            if (each == hash) {
                return true;
            }
        }
        return false;
    }
}
