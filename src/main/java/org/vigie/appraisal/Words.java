package org.vigie.appraisal;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text, as far as they can tell its language: no addresses, handles, numbers or signs. */
final class Words {

    /** Longer descriptions say nothing new of their language. */
    private static final int MAX_CHARS = 3_000;

    private static final int MAX_WORDS = 200;
    private static final int MAX_LETTERS = 40;

    /** Addresses, mails, handles and words that mix letters with digits. All are bounded, as is the text. */
    private static final Pattern NO_WORD =
            Pattern.compile("(?:https?://|www\\.)\\S{1,500}|\\S{1,100}@\\S{1,100}|@\\S{1,100}"
                    + "|\\b[\\p{IsLatin}\\d]{1,30}\\.(?:com|org|net|example|fr|de|io|tv|eu|be|ch)\\b\\S{0,200}"
                    + "|\\b\\p{IsLatin}{0,20}\\d[\\p{IsLatin}\\d]{0,30}");

    /**
     * @param letters folded: lower case, without accents that only some write
     * @param name begins with a capital where no sentence begins, and so may be a name
     */
    record Word(String letters, UnicodeScript script, boolean name) {}

    private Words() {}

    static List<Word> of(String text) {
        String cut = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
        String plain =
                NO_WORD.matcher(Normalizer.normalize(cut, Normalizer.Form.NFKC)).replaceAll(" ");
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

    private static boolean sameScript(char first, char next) {
        UnicodeScript script = UnicodeScript.of(next);
        return script == UnicodeScript.of(first) || script == UnicodeScript.INHERITED || script == UnicodeScript.COMMON;
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
        return new Word(
                fold(written.toLowerCase(Locale.ROOT)),
                UnicodeScript.of(written.charAt(0)),
                !first && Character.isUpperCase(written.charAt(0)));
    }

    /** Marks are parts of words in the scripts of India and its neighbours. */
    static boolean isPart(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /**
     * Persian is typed with Arabic's kaf and yeh as often as with its own; vowel signs of Arabic and Hebrew are left out by
     * most, as are what lower case leaves of the Turkish I with a dot, and lengthening.
     */
    static String fold(String letters) {
        StringBuilder folded = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            switch (c) {
                case 'ك' -> folded.append('ک');
                case 'ي' -> folded.append('ی');
                case 'ـ' -> {}
                default -> {
                    boolean sign = c >= '\u0300' && c <= '\u036f'
                            || c >= '\u0591' && c <= '\u05c7'
                            || c >= '\u064b' && c <= '\u065f';
                    if (!sign) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }
}
