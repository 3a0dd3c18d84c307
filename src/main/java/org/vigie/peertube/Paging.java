package org.vigie.peertube;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Watches the pages of one list go by and says when it ends. Totals are too high where an instance counts what it doesn't
 * show, and broken ones give the same page for ever; so neither decides alone.
 */
public final class Paging {

    /** What to do after a page. */
    public enum Next {
        ASK_ON,
        /** The list is complete. */
        END,
        /** It repeats itself or has far more rows than it says: nothing can be concluded from what it doesn't have. */
        ENDLESS
    }

    /** Rows beyond the total that people may have published while we read. */
    private static final int GROWTH = 1_000;

    /** A page may begin with rows of the one before if something was published meanwhile, but not two in a row mostly. */
    private static final int REPEATS_IN_A_ROW = 2;

    private final Set<Long> pages = new HashSet<>();
    private Set<Long> lastRows = Set.of();
    private int repeats;
    private long seen;

    /** @param start rows that were read before, by an earlier run */
    public Paging(int start) {
        seen = start;
    }

    /** To be called with each page in turn. */
    public Next after(Page<?> page) {
        if (page.rows() == 0) {
            return Next.END;
        }
        seen += page.rows();
        if (isRepeated(page.marks())) {
            return Next.ENDLESS;
        }
        if (page.total().isEmpty()) {
            return Next.ASK_ON;
        }
        long total = page.total().getAsLong();
        if (seen > 2 * total + GROWTH) {
            return Next.ENDLESS;
        }
        // A total below what was already seen is wrong; then only an empty page ends the list.
        return seen == total ? Next.END : Next.ASK_ON;
    }

    private boolean isRepeated(List<Long> marks) {
        long sum = marks.stream().mapToLong(Long::longValue).sum() * 31 + marks.size();
        long known = marks.stream().filter(lastRows::contains).count();
        repeats = known * 2 > marks.size() ? repeats + 1 : 0;
        lastRows = Set.copyOf(marks);
        return !pages.add(sum) || repeats == REPEATS_IN_A_ROW;
    }
}
