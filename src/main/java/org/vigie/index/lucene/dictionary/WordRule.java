package org.vigie.index.lucene.dictionary;

import java.util.regex.Pattern;

/**
 * Which of the index's words are words for the dictionary. Ids, hashes, addresses and long numbers are left out: nobody
 * mistypes or begins one, each stands in one video, and in a large index they would be the most of it. They are still found
 * exactly, by the index itself.
 */
final class WordRule {

    /** "2024", "h264", "1080p" and "365" are typed, and there can be only some thousand such. */
    private static final int SHORT = 5;

    private static final double MAX_DIGITS = 0.4;

    private static final int ID_FROM = 8;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]*[0-9][0-9a-f]*");

    /** As "a1b2c3": letters and digits change places so often in ids only. */
    private static final Pattern MIXED = Pattern.compile(".*\\p{L}\\p{Nd}+\\p{L}+\\p{Nd}+.*");

    private WordRule() {}

    static boolean keeps(String word, int bytes) {
        if (bytes > FrontCoded.MAX_BYTES || word.indexOf('\uFFFD') >= 0) {
            return false;
        }
        int length = word.codePointCount(0, word.length());
        long digits = word.codePoints().filter(Typos::isDigit).count();
        boolean id = length >= ID_FROM
                && digits > 0
                && (HEX.matcher(word).matches() || MIXED.matcher(word).matches());
        boolean number = length > SHORT && digits > length * MAX_DIGITS;
        return length > 0 && !id && !number && !isAddress(word);
    }

    private static boolean isAddress(String word) {
        return word.startsWith("www.")
                || word.indexOf('.') != word.lastIndexOf('.')
                || word.codePoints().anyMatch(point -> point == '/' || point == ':' || point == '@');
    }
}
