package org.vigie.appraisal;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text, as far as they can tell its language: no addresses, handles, numbers or signs. */
final class Words {

    /** Longer descriptions say nothing new of their language. */
    private static final int MAX_CHARS = 3_000;

    private static final int MAX_WORDS = 80;
    private static final int MAX_LETTERS = 40;

    private static final String ADDRESS = "(?:https?://|www\\.)\\S{1,500}";
    private static final String MAIL_OR_HANDLE = "\\S{1,100}@\\S{1,100}|@\\S{1,100}";
    private static final String HOST_OR_NUMBER =
            "\\b[\\p{IsLatin}\\d]{1,30}\\.(?:com|org|net|example|fr|de|io|tv|eu|be|ch)\\b\\S{0,200}"
                    + "|\\b\\p{IsLatin}{0,20}\\d[\\p{IsLatin}\\d]{0,30}";

    /** Addresses, mails, handles and words that mix letters with digits. All are bounded, as is the text. */
    private static final Pattern NO_WORD = Pattern.compile(ADDRESS + "|" + MAIL_OR_HANDLE + "|" + HOST_OR_NUMBER);

    /** The same for what has no @, which is dear to look for. */
    private static final Pattern NO_WORD_WITHOUT_AT = Pattern.compile(ADDRESS + "|" + HOST_OR_NUMBER);

    /**
     * @param letters folded: lower case, without accents that only some write
     * @param alphabet null if no language we know is written in it
     * @param name begins with a capital where no sentence begins, and so may be a name
     */
    record Word(String letters, UnicodeScript script, Alphabet alphabet, boolean name) {}

    private Words() {}

    static List<Word> of(String text) {
        String cut = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
        String plain = plain(Normalizer.normalize(cut, Normalizer.Form.NFKC));
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= plain.length() && words.size() < MAX_WORDS; i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            boolean goesOn = start >= 0 && isPart(c) && sameScript(plain.charAt(start), c);
            if (start >= 0 && !goesOn) {
                boolean first = words.isEmpty() || beginsSentence(plain, start);
                words.add(word(plain.substring(start, Math.min(i, start + MAX_LETTERS)), first));
                start = -1;
            }
            if (start < 0 && Character.isLetter(c)) {
                start = i;
            }
        }
        return words;
    }

    /** Without what is no word. All of that has no space within, so that only what may be such is looked at closely. */
    static String plain(String text) {
        StringBuilder plain = null;
        int copied = 0;
        for (int from = 0, to; from < text.length(); from = to + 1) {
            to = endOfRun(text, from);
            Pattern noWord = suspected(text, from, to);
            if (noWord == null) {
                continue;
            }
            Matcher found = noWord.matcher(text).region(from, to);
            while (found.find()) {
                plain = plain == null ? new StringBuilder(text.length()) : plain;
                plain.append(text, copied, found.start()).append(' ');
                copied = found.end();
            }
        }
        return plain == null ? text : plain.append(text, copied, text.length()).toString();
    }

    private static int endOfRun(String text, int from) {
        int to = from;
        while (to < text.length() && !isSpace(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** What patterns take for one. */
    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** By which pattern something may be found here; null if there is nothing for sure. */
    private static Pattern suspected(String text, int from, int to) {
        boolean suspected = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '@') {
                return NO_WORD;
            }
            suspected |= c >= '0' && c <= '9' || (c == '.' || c == ':') && i + 1 < to;
        }
        return suspected ? NO_WORD_WITHOUT_AT : null;
    }

    private static boolean sameScript(char first, char next) {
        UnicodeScript script = Scripts.of(next);
        return script == Scripts.of(first) || script == UnicodeScript.INHERITED || script == UnicodeScript.COMMON;
    }

    /** Capitals say nothing there. */
    private static boolean beginsSentence(String text, int start) {
        int before = start - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '"')) {
            before--;
        }
        return before < 0 || "\n.!?:|-–—•·(\u00bf\u00a1".indexOf(text.charAt(before)) >= 0;
    }

    private static Word word(String written, boolean first) {
        UnicodeScript script = Scripts.of(written.charAt(0));
        return new Word(
                fold(written.toLowerCase(Locale.ROOT)),
                script,
                Alphabet.of(script),
                !first && Character.isUpperCase(written.charAt(0)));
    }

    /** Marks are parts of words in the scripts of India and its neighbours. */
    static boolean isPart(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /**
     * Persian is typed with Arabic's kaf and yeh as often as with its own; vowel signs of Arabic and Hebrew are left out by
     * most, as are what lower case leaves of the Turkish I with a dot, and lengthening.
     */
    static String fold(String letters) {
        int same = 0;
        while (same < letters.length() && folded(letters.charAt(same)) == letters.charAt(same)) {
            same++;
        }
        if (same == letters.length()) {
            return letters;
        }
        StringBuilder folded = new StringBuilder(letters.length()).append(letters, 0, same);
        for (int i = same; i < letters.length(); i++) {
            char c = folded(letters.charAt(i));
            if (c != 0) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** 0 for what is left out. */
    private static char folded(char c) {
        if (c < '\u0300') {
            return c;
        }
        boolean sign = c <= '\u036f' || c >= '\u0591' && c <= '\u05c7' || c >= '\u064b' && c <= '\u065f';
        return switch (c) {
            case 'ك' -> 'ک';
            case 'ي' -> 'ی';
            case 'ـ' -> 0;
            default -> sign ? 0 : c;
        };
    }
}
