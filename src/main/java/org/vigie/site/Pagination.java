package org.vigie.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The links from one page of results to the others.
 *
 * @param previous null on the first page
 * @param next null on the last page
 */
record Pagination(int page, int last, String previous, String next, List<Step> steps) {

    /** @param url null for a gap between numbers, whose {@code number} is 0 */
    record Step(int number, String url, boolean current) {
        static final Step GAP = new Step(0, null, false);

        public boolean gap() {
            return number == 0;
        }
    }

    private static final int NEIGHBOURS = 2;

    static Pagination of(SearchAddress asked, long total, Visit visit) {
        int last = last(total);
        int page = Math.min(asked.page(), last);
        IntFunction<String> url = number -> visit.link(asked.withPage(number).toString());
        return new Pagination(
                page,
                last,
                page > 1 ? url.apply(page - 1) : null,
                page < last ? url.apply(page + 1) : null,
                steps(page, last, url));
    }

    /** The last page one can go to; 1 if there is nothing. */
    static int last(long total) {
        long pages = (total + SearchAddress.PAGE_SIZE - 1) / SearchAddress.PAGE_SIZE;
        return Math.clamp(pages, 1, SearchAddress.LAST_PAGE);
    }

    private static List<Step> steps(int page, int last, IntFunction<String> url) {
        List<Step> steps = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= last; number++) {
            boolean shown = number == 1 || number == last || Math.abs(number - page) <= NEIGHBOURS;
            if (!shown) {
                continue;
            }
            if (number > before + 1) {
                steps.add(Step.GAP);
            }
            steps.add(new Step(number, url.apply(number), number == page));
            before = number;
        }
        return List.copyOf(steps);
    }

    public boolean needed() {
        return last > 1;
    }
}
