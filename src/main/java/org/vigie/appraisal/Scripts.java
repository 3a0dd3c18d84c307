package org.vigie.appraisal;

import java.lang.Character.UnicodeScript;

/** The script of a character, looked up at once: Java's own look-up is a search, and texts are read letter by letter. */
final class Scripts {

    private static final int PAGE_BITS = 8;

    /** Filled as texts need them; two threads that fill the same one fill in the same. */
    private static final UnicodeScript[][] PAGES = new UnicodeScript[Character.MAX_VALUE + 1 >>> PAGE_BITS][];

    private Scripts() {}

    static UnicodeScript of(char c) {
        UnicodeScript[] page = PAGES[c >>> PAGE_BITS];
        return (page == null ? fill(c >>> PAGE_BITS) : page)[c & (1 << PAGE_BITS) - 1];
    }

    private static UnicodeScript[] fill(int number) {
        UnicodeScript[] page = new UnicodeScript[1 << PAGE_BITS];
        for (int i = 0; i < page.length; i++) {
            page[i] = UnicodeScript.of((number << PAGE_BITS) + i);
        }
        PAGES[number] = page;
        return page;
    }
}
