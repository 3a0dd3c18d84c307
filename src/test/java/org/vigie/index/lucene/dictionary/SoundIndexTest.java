package org.vigie.index.lucene.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundIndexTest {

    private static final WordDictionary WORDS = Dictionaries.of(
            "blender",
            "linux",
            "computer",
            "android",
            "firefox",
            "koshari",
            "tchaikovsky",
            "chekhov",
            "wikipedia",
            "hummus",
            "sakura",
            "jiaozi",
            "gimbap",
            "spanakopita",
            "biryani",
            "shakshuka",
            "matrix",
            "balance",
            "garden",
            "blue",
            "блендер",
            "чайковский",
            "чехов",
            "шашлык",
            "борщ",
            "кошка",
            "كشري",
            "بيتزا",
            "محمد",
            "חומוס",
            "שקשוקה",
            "שלום",
            "饺子",
            "北京",
            "さくら",
            "きょうと",
            "サクラ",
            "しゃしん",
            "김치",
            "비빔밥",
            "मसाला",
            "बिरयानी",
            "σπανακοπιτα",
            "μουσακα",
            "ხაჭაპური",
            "লিনাক্স",
            "ต้มยำ",
            "երևան");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "blender, блендер",
        "tchaikovsky, чайковский",
        "chaykovskiy, чайковский",
        "chekhov, чехов",
        "tschechow, чехов",
        "shashlik, шашлык",
        "schaschlik, шашлык",
        "koshari, كشري",
        "kushari, كشري",
        "mohammed, محمد",
        "muhammad, محمد",
        "hummus, חומוס",
        "humus, חומוס",
        "shakshuka, שקשוקה",
        "shalom, שלום",
        "jiaozi, 饺子",
        "beijing, 北京",
        "sakura, さくら",
        "sakura, サクラ",
        "kyouto, きょうと",
        "shashin, しゃしん",
        "gimchi, 김치",
        "kimchi, 김치",
        "bibimbap, 비빔밥",
        "masala, मसाला",
        "biryani, बिरयानी",
        "spanakopita, σπανακοπιτα",
        "mousaka, μουσακα",
        "khachapuri, ხაჭაპური",
        "linaks, লিনাক্স"
    })
    void aWordInLatinLettersFindsTheWordOfAnotherScript(String typed, String meant) {
        assertThat(WORDS.spelledLike(typed, 5)).extracting(NearWord::text).contains(meant);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "блендер, blender",
        "линукс, linux",
        "компьютер, computer",
        "андроид, android",
        "файрфокс, firefox",
        "википедия, wikipedia",
        "كشري, koshari",
        "بلندر, blender",
        "ويكيبيديا, wikipedia",
        "חומוס, hummus",
        "שקשוקה, shakshuka",
        "さくら, sakura",
        "サクラ, sakura",
        "饺子, jiaozi",
        "μπλεντερ, blender",
        "ब्लेंडर, blender",
        "บเลนเดอร, blender",
        "матрикс, matrix"
    })
    void aWordOfAnotherScriptFindsTheWordInLatinLetters(String typed, String meant) {
        assertThat(WORDS.spelledLike(typed, 5)).extracting(NearWord::text).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garden", "blue", "музыка", "москва", "مطبخ", "猫", "ab", "kitchen", "zoo"})
    void aWordThatNothingSoundsLikeFindsNothing(String typed) {
        assertThat(WORDS.spelledLike(typed, 5)).isEmpty();
    }

    @Test
    void theLikeliestComesFirstAndNoMoreThanAskedFor() {
        WordDictionary words = Dictionaries.of("блондер", "блендер", "بلندر");
        assertThat(words.spelledLike("blender", 2)).extracting(NearWord::text).containsExactly("блендер", "блондер");
        assertThat(words.spelledLike("blender", 5).getFirst().likeness()).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @CsvSource({
        "щука, shchuka",
        "きゃく, kyaku",
        "しゃしん, shashin",
        "ジャム, jamu",
        "ラーメン, ramen",
        "서울, seoul",
        "東京, dongjing",
        "שלום, shlwm",
        "नमस्ते, nmste"
    })
    void lettersAreRomanisedAsPeopleWriteThem(String word, String latin) {
        assertThat(Romanisation.of(word)).isEqualTo(Optional.of(latin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "blender", "bлендер", "\uD800", "\uD83D\uDE00", "ᚠᚢᚦ", "ー"})
    void whatIsNotOfThoseScriptsIsNotRomanised(String word) {
        assertThat(Romanisation.of(word)).isEmpty();
    }
}
