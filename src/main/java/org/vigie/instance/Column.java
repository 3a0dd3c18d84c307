package org.vigie.instance;

/** Makes texts of strangers fit a column: no control characters (PostgreSQL refuses NUL), and no longer than it. */
final class Column {

    static final int MAX_ERROR = 1000;

    private Column() {}

    static String fit(String text, int max) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (clean.length() <= max) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(max - 1)) ? max - 1 : max;
        return clean.substring(0, end);
    }
}
