package org.vigie.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds hits that are copies of one recording into groups. Every member of a group is a copy of its lead itself, so that no
 * chain of look-alikes comes together.
 */
public final class Copies {

    /** The first published; what says that it is a copy comes after all that don't. */
    private static final Comparator<Member> ORIGINAL_FIRST = Comparator.comparingInt(
                    (Member member) -> member.hit.sign.copy ? 1 : 0)
            .thenComparingInt(member -> member.hit.sign.published)
            .thenComparingLong(member -> -member.hit.views)
            .thenComparingInt(member -> member.rank);

    private Copies() {}

    /** A video that was found. */
    public record Hit(CopySign sign, long views) {}

    /**
     * Places of hits in the list that was folded.
     *
     * @param lead the original, or what is likeliest to be it
     * @param copies the others, in rank order; mostly none
     */
    public record Group(int lead, List<Integer> copies) {

        /** The best rank of its members: where it belongs in the list. */
        public int rank() {
            return copies.isEmpty() ? lead : Math.min(lead, copies.getFirst());
        }
    }

    private record Member(int rank, Hit hit) {

        boolean isCopyOf(Member other) {
            return hit.sign.isCopyOf(other.hit.sign);
        }

        boolean pointsTo(Member other) {
            return Likeness.pointsTo(hit.sign, other.hit.sign);
        }
    }

    /** Each hit is in exactly one group; the groups are in the order of their best hits. */
    public static List<Group> fold(List<Hit> ranked) {
        List<Group> groups = new ArrayList<>();
        Map<Integer, List<Member>> bySeconds = new HashMap<>();
        List<Member> members = new ArrayList<>();
        for (int rank = 0; rank < ranked.size(); rank++) {
            members.add(new Member(rank, ranked.get(rank)));
        }
        members.sort(ORIGINAL_FIRST);
        for (Member member : members) {
            bySeconds
                    .computeIfAbsent(member.hit.sign.seconds, seconds -> new ArrayList<>(2))
                    .add(member);
        }
        boolean[] taken = new boolean[ranked.size()];
        for (Member first : members) {
            if (!taken[first.rank]) {
                groups.add(group(first, bySeconds, taken));
            }
        }
        groups.sort(Comparator.comparingInt(Group::rank));
        return groups;
    }

    private static Group group(Member first, Map<Integer, List<Member>> bySeconds, boolean[] taken) {
        taken[first.rank] = true;
        List<Member> members = new ArrayList<>(List.of(first));
        int seconds = first.hit.sign.seconds;
        for (int near = seconds - Likeness.SLACK_SECONDS; near <= seconds + Likeness.SLACK_SECONDS; near++) {
            for (Member other : bySeconds.getOrDefault(near, List.of())) {
                if (!taken[other.rank] && other.isCopyOf(first)) {
                    taken[other.rank] = true;
                    members.add(other);
                }
            }
        }
        if (members.size() == 1) {
            return new Group(first.rank, List.of());
        }
        Member lead = lead(members);
        List<Integer> copies = members.stream()
                .filter(member -> member != lead)
                .map(Member::rank)
                .sorted()
                .toList();
        return new Group(lead.rank, copies);
    }

    /** The first, unless it says that another is the original which all others are copies of. */
    private static Member lead(List<Member> members) {
        Member first = members.getFirst();
        return members.stream()
                .skip(1)
                .filter(other -> first.pointsTo(other) && !other.pointsTo(first))
                .filter(other -> members.stream().allMatch(member -> member == other || member.isCopyOf(other)))
                .findFirst()
                .orElse(first);
    }
}
