package org.vigie.search;

/** Pairs of quotation marks. */
enum Quote {
    /** All kinds of double marks close each other: keyboards change some of them on the way, and languages swap them. */
    MARKS("\"“”„‟＂", "\"“”‟＂"),
    ANGLES("«", "»"),
    REVERSED_ANGLES("»", "«"),
    CORNERS("「", "」"),
    WHITE_CORNERS("『", "』"),
    NARROW_CORNERS("｢", "｣");

    private final String opening;
    private final String closing;

    Quote(String opening, String closing) {
        this.opening = opening;
        this.closing = closing;
    }

    /** Null if this opens nothing. */
    static Quote openedBy(char character) {
        for (Quote quote : values()) {
            if (quote.opening.indexOf(character) >= 0) {
                return quote;
            }
        }
        return null;
    }

    /** Whether it also opens where no space is before it; other marks may be inches, or closing ones. */
    boolean opensWithinWords() {
        return this == CORNERS || this == WHITE_CORNERS || this == NARROW_CORNERS;
    }

    boolean isClosedBy(int character) {
        return closing.indexOf(character) >= 0;
    }
}
