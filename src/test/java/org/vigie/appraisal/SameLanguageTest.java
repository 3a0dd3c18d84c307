package org.vigie.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Video;

/** What makes recognising languages quick must not change what is recognised. */
class SameLanguageTest {

    private static final String ODD =
            "@#:/.,!?'’_-0123456789 🎬👩‍👩‍👧‍👦🇫🇷e\u0301I\u0307ÅKİıßΣςǅﬁ①½ℌ𝔘\u200d\u200c\u00ad\u0640كيةىאָกำข้าวバン゛ヴー"
                    + "々〇한ㅎहिन्दी ক্ষ\u0301\u0345\ud835\udc00\n\t\u000b \u00a0\u2028\u3000";
    private static final List<String> PARTS = List.of(
            "https://a.example/b?c=d",
            "www.x.org",
            "www..",
            "me@host.org",
            "@me@host",
            "a.com",
            "été.fr/é",
            "x264",
            "ça2",
            "3D",
            "12:30",
            "ok.Next",
            "http://",
            "://",
            "a.b.c",
            "٣٤",
            "Ⅳ");

    /** As the patterns say, tried at every place of the whole text. */
    private static final Pattern NO_WORD =
            Pattern.compile("(?:https?://|www\\.)\\S{1,500}|\\S{1,100}@\\S{1,100}|@\\S{1,100}"
                    + "|\\b[\\p{IsLatin}\\d]{1,30}\\.(?:com|org|net|example|fr|de|io|tv|eu|be|ch)\\b\\S{0,200}"
                    + "|\\b\\p{IsLatin}{0,20}\\d[\\p{IsLatin}\\d]{0,30}");

    @Test
    void addressesAndNumbersAreLeftOutAsIfEveryPlaceWereLookedAt() {
        int left = 0;
        for (String text : texts()) {
            String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
            String plain = NO_WORD.matcher(normal).replaceAll(" ");
            assertThat(Words.plain(normal)).as(text).isEqualTo(plain);
            left += plain.equals(normal) ? 0 : 1;
        }
        assertThat(left).isGreaterThan(1_000);
    }

    @Test
    void aWordIsFoldedLetterByLetter() {
        for (String text : texts()) {
            String small = text.toLowerCase(Locale.ROOT);
            String expected = small.replace('ك', 'ک')
                    .replace('ي', 'ی')
                    .replaceAll("[\u0640\u0300-\u036f\u0591-\u05c7\u064b-\u065f]", "");
            assertThat(Words.fold(small)).isEqualTo(expected);
        }
    }

    @Test
    void everyCharacterHasItsScript() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertThat(Scripts.of((char) c)).isEqualTo(UnicodeScript.of(c));
        }
    }

    /** Words and pairs of letters that are kept at hand take each other's place; whatever was read before, the answer is the same. */
    @Test
    void whatWasReadBeforeChangesNothing() {
        List<String> texts = texts();
        TextLanguage forward = TextLanguage.load();
        TextLanguage backward = TextLanguage.load();
        List<LanguageGuess> guesses = texts.stream().map(forward::guess).toList();
        List<LanguageGuess> others =
                texts.reversed().stream().map(backward::guess).toList().reversed();
        assertThat(guesses).isEqualTo(others);
        assertThat(guesses.stream().map(LanguageGuess::id).distinct()).hasSizeGreaterThan(20);
    }

    private static List<String> texts() {
        List<String> texts = DemoVideos.all().stream()
                .map(Video::text)
                .flatMap(text -> Stream.of(text.name(), String.valueOf(text.description())))
                .collect(Collectors.toCollection(ArrayList::new));
        Random random = new Random(1);
        int real = texts.size();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = 1 + random.nextInt(12); left > 0; left--) {
                String from = texts.get(random.nextInt(real));
                int at = random.nextInt(from.length() + 1);
                text.append(
                        switch (random.nextInt(4)) {
                            case 0 -> ODD.substring(random.nextInt(ODD.length()));
                            case 1 -> PARTS.get(random.nextInt(PARTS.size()));
                            default -> from.substring(at, Math.min(from.length(), at + random.nextInt(40)));
                        });
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
