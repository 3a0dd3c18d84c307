package org.vigie.index.lucene.dictionary;

/**
 * What a word in Latin letters sounds like, so that the many ways to write a foreign name meet: "shashlyk" and "schaschlik",
 * "Tchaikovsky" and "chaykovskiy". One letter a sound; capitals stand for sounds of two letters.
 */
final class SoundKey {

    /** Letters, longest first, and their sound. */
    private static final String[][] SOUNDS = {
        {"shch", "S"},
        {"tsch", "C"},
        {"sch", "S"},
        {"tch", "C"},
        {"dzh", "j"},
        {"sh", "S"},
        {"ch", "C"},
        {"zh", "j"},
        {"kh", "h"},
        {"ph", "f"},
        {"th", "t"},
        {"gh", "g"},
        {"bh", "b"},
        {"dh", "d"},
        {"ck", "k"},
        {"ts", "s"},
        {"tz", "s"},
        {"dz", "z"},
        {"dj", "j"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"iy", "i"},
        {"yi", "i"},
        {"yu", "iu"},
        {"ce", "se"},
        {"ci", "si"},
        {"cy", "si"},
        {"c", "k"},
        {"q", "k"},
        {"x", "ks"},
        {"w", "v"},
        {"y", "i"}
    };

    private static final String VOWELS = "aeiou";

    private SoundKey() {}

    /** @param latin folded */
    static String of(String latin) {
        StringBuilder key = new StringBuilder();
        int at = 0;
        while (at < latin.length()) {
            String[] sound = soundAt(latin, at);
            String heard = sound == null ? latin.substring(at, at + 1) : sound[1];
            at += sound == null ? 1 : sound[0].length();
            for (char one : heard.toCharArray()) {
                boolean again = !key.isEmpty() && key.charAt(key.length() - 1) == one;
                if (!again && Character.isLetter(one)) {
                    key.append(one);
                }
            }
        }
        return key.toString();
    }

    private static String[] soundAt(String latin, int at) {
        for (String[] sound : SOUNDS) {
            if (latin.startsWith(sound[0], at)) {
                return sound;
            }
        }
        return null;
    }

    /** The consonants of a key, without those that are vowels or one another in scripts that leave vowels out. */
    static String skeleton(String key) {
        StringBuilder skeleton = new StringBuilder();
        for (int at = 0; at < key.length(); at++) {
            char heard = switch (key.charAt(at)) {
                case 'p', 'f' -> 'b';
                case 'j' -> 'g';
                case 'z' -> 's';
                case 'v' -> 'a';
                default -> key.charAt(at);
            };
            boolean lastBreath = heard == 'h' && at == key.length() - 1;
            if (VOWELS.indexOf(heard) < 0 && !lastBreath) {
                skeleton.append(heard);
            }
        }
        return skeleton.toString();
    }
}
