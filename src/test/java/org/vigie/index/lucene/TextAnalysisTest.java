package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.index.lucene.Piece.Kind;

/** What becomes of the words of each script: in tables, text by text. */
class TextAnalysisTest {

    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Crème brûlée | creme brulee | accents",
                "Ångström ŁÓDŹ | angstrom lodz | accents and strokes",
                "ＦＵＬＬ ｗｉｄｔｈ １２ | full width 12 | width",
                "ﬁnal ﬂight | final flight | ligatures",
                "Straße GROẞ | strasse gross | sharp s",
                "ΟΔΥΣΣΕΥΣ Οδυσσεύς | οδυσσευσ οδυσσευσ | final sigma",
                "ёлка ЕЛКА | елка елка | yo",
                "İstanbul istanbul | istanbul istanbul | dotted capital i",
                "ﾌﾞﾚﾝﾀﾞｰ | ブレンダ | half-width kana, and a long vowel at the end",
                "ヴァイオリン バイオリン | バイオリン バイオリン | v is b",
                "サーバー サーバ | サーバ サーバ | a long vowel at the end",
                "バー | バー | but not of a short word",
                "أحمد إحمد آحمد احمد | احمد احمد احمد احمد | alef",
                "كتاب کتاب | كتاب كتاب | kaf",
                "علي علی على | علي علي علي | yeh",
                "مُحَمَّد محمد | محمد محمد | vowel signs",
                "كتـــاب | كتاب | lengthening",
                "שָׁלוֹם שלום | שלום שלום | points",
                "צה״ל צה\"ל צהל | צהל צהל צהל | gershayim",
                "п'ять п’ять пять | пять пять пять | Ukrainian apostrophe",
                "हिन्दी हिंदी | हिंदि हिंदि | nasal sign",
                "٣٤٥ ۳۴۵ ๓๔๕ 345 | 345 345 345 345 | digits",
                "co\u00ADop ze\u200Bro \u202Emark\u202C \uFEFFbom | coop zero mark bom | what nobody sees",
                "Ｃ＋＋ c++ C# f# | c++ c++ c# f# | signs of languages",
                "#c a#b c+++ | c a b c | no such sign",
                "3.14 1,000 v2.0 | 3.14 1,000 v2 0 | numbers",
                "H.264 GPT-4 Node.js | h 264 gpt 4 node js | technical names",
                "snake_case AT&T | snake case at t | connected",
                "l'eau L’EAU aujourd'hui | l eau l eau aujourd hui | elision",
                "peer-to-peer peer‑to‑peer | peer to peer peer to peer | chains",
                "می‌خواهم | مي خواهم | Persian parts",
                "ข้าว ขาว ข่าว | ข้าว ขาว ข่าว | tones tell words apart",
                "パン バン ハン | パン バン ハン | so do voiced kana",
                "チーズ チズ | チーズ チズ | and long vowels within words",
                "かき がき | かき がき | voiced hiragana",
            })
    void eachTextHasItsWords(String text, String words, String why) {
        assertThat(String.join(" ", ANALYSIS.words(text, 100))).as(why).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tiếng Việt | tieng viet | typed without accents",
                "한국어 | 한국어 | Korean in parts",
                "น้ำตก | น้ําตก | sara am in parts",
                "กำลัง | กําลัง | sara am in parts",
                "東京タワー | 东京タワー | simplified",
                "電腦遊戲 | 电脑游戏 | traditional",
                "ガンダム | ｶﾞﾝﾀﾞﾑ | half width",
                "ゔぁ | ぶぁ | v of hiragana",
                "ﷲ | الله | a ligature for a word",
                "Київ | Київ | Cyrillic i with dots in parts",
            })
    void oneTextInTwoSpellingsHasTheSameWords(String one, String other, String why) {
        assertThat(terms(one)).as(why).isEqualTo(terms(other)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Crème brûlée",
                "한국어 영상",
                "हिन्दी में",
                "ガンダムの歌",
                "Ελληνικά τραγούδια",
                "Việt Nam đất nước",
                "שָׁלוֹם עולם",
                "مُحَمَّد",
                "Київ їжак й",
                "น้ำตกไทย"
            })
    void howUnicodeIsComposedMakesNoDifference(String text) {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertThat(terms(Normalizer.normalize(text, form))).as(form.name()).isEqualTo(terms(text));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "peer-to-peer | peertopeer peer to peer",
                "l'eau | leau l eau",
                "node.js | nodejs node js",
                "H.264 | h264 h 264",
                "snake_case_name | snakecasename snake case name",
                ".NET | .net net",
                "C++ | c++",
                "東京 | 东 京 东京",
                "日本語 | 日 本 语 日本 本语",
                "ひらがな | ひら らが がな",
                "カメラ | カメラ カメ メラ",
                "한국어 | 한국어 한국 국어",
                "한국 | 한국",
                "の | の",
                "a 3D映画b | a 3d 映 画 映画 b",
            })
    void aTextIsFoundByItsWordsAndTheirWholesAndParts(String text, String terms) {
        assertThat(String.join(" ", terms(text))).isEqualTo(terms);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word | WORD",
                "слово | WORD",
                "映画 | RUN",
                "ひらがな | RUN",
                "映画のはじまり | RUN",
                "ブレンダー | KATAKANA",
                "한국어 | HANGUL",
                "🎬 | EMOJI",
                "👩‍🚀 | EMOJI",
                "映画ブレンダー入門 | RUN KATAKANA RUN",
                "Blender入門 | WORD RUN",
                "สวัสดี | WORD",
            })
    void scriptsAreReadEachInTheirWay(String text, String kinds) {
        assertThat(ANALYSIS.pieces(text, 100).stream()
                        .map(Piece::kind)
                        .distinct()
                        .map(Kind::name))
                .isEqualTo(List.of(kinds.split(" ")).stream().distinct().toList());
    }

    @ParameterizedTest
    @CsvSource({"ภาษาไทยวันนี้, 3", "ສະບາຍດີ, 1", "ជំរាបសួរ, 1"})
    void whatHasNoSpacesIsSegmentedByItsDictionary(String text, int least) {
        assertThat(ANALYSIS.words(text, 100)).hasSizeGreaterThanOrEqualTo(least).allMatch(word -> !word.isEmpty());
    }

    @Test
    void anEmptyTextAndOneOfSignsHaveNoWords() {
        for (String nothing :
                List.of("", " ", "\t\n", "!?…", "- – —", "'\"’", "\u200B\uFEFF\u200E", "\u0000", "\uD800")) {
            assertThat(ANALYSIS.words(nothing, 10)).as(nothing).isEmpty();
        }
    }

    @Test
    void wordsAndTextsAreCutWhereTheyBecomeNoise() {
        assertThat(ANALYSIS.words("a".repeat(1_000), 10))
                .allMatch(word -> word.length() <= TextAnalysis.MAX_WORD_LENGTH);
        assertThat(ANALYSIS.words("𝒜".repeat(1_000) + " 😀".repeat(50), 10)).hasSize(10);
        assertThat(ANALYSIS.words("word ".repeat(100), 7)).hasSize(7);
        assertThat(ANALYSIS.words("one 映画館 two", 2)).as("the last one is whole").containsExactly("one", "映画馆");
        assertThat(ANALYSIS.words(" ".repeat(TextAnalysis.MAX_TEXT_LENGTH) + "late", 7))
                .isEmpty();
    }

    @Test
    void anySequenceOfCharactersIsRead() {
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(strange(random));
            }
            for (Piece piece : ANALYSIS.pieces(text.toString(), 20)) {
                assertThat(piece.form()).as("%s", text).isNotEmpty();
                assertThat(piece.start()).isBetween(0, piece.end());
            }
            terms(text.toString());
        }
    }

    @Test
    void everyBlockOfUnicodeIsRead() {
        for (int first = 0; first <= Character.MAX_CODE_POINT; first += 64) {
            StringBuilder text = new StringBuilder();
            for (int point = first; point < first + 64; point++) {
                text.appendCodePoint(point);
            }
            List<String> together = ANALYSIS.words(text.toString(), 200);
            assertThat(together).as("U+%X", first).doesNotContain("").doesNotContainNull();
        }
    }

    @Test
    void readingTwiceGivesTheSame() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            String text = strange(random) + strange(random) + strange(random) + "é" + strange(random);
            assertThat(ANALYSIS.pieces(text, 20)).isEqualTo(ANALYSIS.pieces(text, 20));
        }
    }

    private static String strange(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> " ";
            case 1 -> Character.toString("-'’.&_·:\"+#٫،".charAt(random.nextInt(13)));
            case 2 -> Character.toString((char) random.nextInt(0x10000));
            case 3 -> Character.toString(random.nextInt(0x110000));
            case 4 -> Character.toString(0x3040 + random.nextInt(0x100));
            case 5 -> Character.toString(0x0600 + random.nextInt(0x100));
            case 6 -> Character.toString(0x0E00 + random.nextInt(0x80));
            default -> Character.toString('a' + random.nextInt(26));
        };
    }

    private static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        PieceTerms.each(ANALYSIS.pieces(text, 100), (term, position) -> terms.add(term));
        return terms.stream().collect(Collectors.toList());
    }
}
