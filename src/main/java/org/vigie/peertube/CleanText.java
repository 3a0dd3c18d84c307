package org.vigie.peertube;

/**
 * Makes texts of instances fit to keep: no control characters, no halves of surrogate pairs, no more than so many
 * characters. What they mean, HTML included, is left as it is; faces escape it.
 */
final class CleanText {

    private CleanText() {}

    /** Text of several lines; null if there is none. */
    static String text(String raw, int max) {
        String clean = cleaned(raw, max, true);
        return clean.isBlank() ? null : clean;
    }

    /** Text of one line, without space at its ends; null if there is none. */
    static String line(String raw, int max) {
        String clean = cleaned(raw, max, false).strip();
        return clean.isEmpty() ? null : clean;
    }

    private static String cleaned(String raw, int max, boolean lines) {
        StringBuilder clean = new StringBuilder(Math.min(raw.length(), max));
        int next = 0;
        while (next < raw.length()) {
            int character = raw.codePointAt(next);
            next += Character.charCount(character);
            boolean space = character == '\n' || character == '\t' || character == '\u2028' || character == '\u2029';
            if (space) {
                character = lines ? character : ' ';
            } else if (unfit(character)) {
                continue;
            }
            if (clean.length() + Character.charCount(character) > max) {
                break;
            }
            clean.appendCodePoint(character);
        }
        return clean.toString();
    }

    /** Not allowed in XML either, so that feeds stay well-formed. */
    private static boolean unfit(int character) {
        boolean halfAPair = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean nonCharacter = (character & 0xFFFE) == 0xFFFE;
        return Character.isISOControl(character) || halfAPair || nonCharacter;
    }
}
