package org.vigie.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.appraisal.SpokenLanguage.Decision;
import org.vigie.appraisal.SpokenLanguage.Why;
import org.vigie.catalog.Samples;
import org.vigie.catalog.Video;

class SpokenLanguageTest {

    private static final SpokenLanguage LANGUAGES = new SpokenLanguage(TextLanguage.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de  | Ein Spaziergang durch den Wald          | Wir hören den Vögeln zu und finden Pilze.",
                "en  | Sintel                                  |",
                "ja  | Blender tutorial part 3                 |",
                "hi  | Aaj ka din bahut achha hai doston       | Hum log aaj baat karenge",
                "no  | En tur gjennom byens gamle gater        | Vi går og går og ser på husene",
                "sr  | Šetnja ulicama starog grada             | Danas smo prošetali do tvrđave i nazad.",
                "fr  | Learn English: the present perfect      | Dans cette leçon nous verrons le temps que les Anglais aiment.",
                "en  | Apprendre le français en chantant       | A song for beginners, with all the words below so you can sing along.",
                "es  | Documentary about the whales of the sea | ",
                "gsw | Mir gönd hüt uf e Bärg                  | Es isch schön gsi, mir händ viel gseh und glacht.",
                "co  | A lingua corsa in la scola              | I zitelli amparanu a parlà corsu cù i so maestri.",
                "tlh | The Klingon lesson for all of us        | Today we will learn how to say what a warrior says to his friends.",
                "xx  | Ein Spaziergang durch den Wald          | Wir hören den Vögeln zu und finden Pilze.",
            })
    void theOriginIsBelieved(String declared, String title, String description) {
        Decision decision = decide(declared, title, description);
        assertThat(decision.ids()).containsExactly(declared);
        assertThat(decision.why()).isEqualTo(Why.DECLARED);
    }

    @ParameterizedTest
    @CsvSource({"zxx", "sgn", "fsl", "gsg", "ase"})
    void whatNobodySpeaksOrWritesKeepsItsLabel(String declared) {
        assertThat(decide(declared, "Die schönsten Wanderwege im Schwarzwald", "Mit vielen Bildern von unterwegs.")
                        .ids())
                .containsExactly(declared);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | fr | Les oiseaux du jardin pendant l'hiver   | Comment les nourrir, et pourquoi ils chantent le matin.",
                "en | ko | 오래된 골목길 산책                          | 할머니가 사시던 동네를 걸었습니다.",
                "fr | ru | Прогулка по улицам старого города       |",
                "ru | uk | Прогулянка вулицями старого міста       | Сьогодні ми йдемо до річки, щоб побачити міст.",
                "ar | fa | زندگي در روستا براي ما بهتر است            | اين ويديو را براي دوستان خود بفرستيد.",
                "fa | ar | كيف تصنع الخبز في البيت                  | طريقة سهلة من المطبخ العربي مع كل الخطوات",
                "ja | zh-Hans | 怎样在家里做面包                      | 这个方法很简单，谁都可以学会。",
                "es | pt | A história esquecida das nossas aldeias | Fomos até lá para falar com as pessoas que ainda não saíram.",
                "fr | en | How we built the boat                   | This is the story of two summers, the wood that we found and what the sea did with it in the end.",
            })
    void aTextThatIsPlainlyAnotherLanguageContradicts(
            String declared, String spoken, String title, String description) {
        Decision decision = decide(declared, title, description);
        assertThat(decision.ids()).containsExactly(spoken);
        assertThat(decision.why()).isEqualTo(Why.CONTRADICTED);
        assertThat(decision.declared()).isEqualTo(declared);
    }

    @Test
    void aTextInTwoLanguagesSpeaksForEither() {
        String french = "Les oiseaux du jardin pendant l'hiver et comment les nourrir.";
        String english = "The birds of the garden in winter, and how to feed them.";
        assertThat(decide("fr", "Oiseaux / Birds", french + "\n\n" + english).why())
                .isEqualTo(Why.DECLARED);
        assertThat(decide("en", "Oiseaux / Birds", french + "\n\n" + english).why())
                .isEqualTo(Why.DECLARED);
    }

    @Test
    void theCharactersTellWhichChinese() {
        Decision plain = decide("zh", "怎樣在家裡做麵包", null);
        assertThat(plain.ids()).containsExactly("zh-Hant");
        assertThat(plain.why()).isEqualTo(Why.SPECIFIED);
        Decision wrong = decide("zh-Hans", "怎樣在家裡做麵包", null);
        assertThat(wrong.ids()).containsExactly("zh-Hant");
        assertThat(wrong.why()).isEqualTo(Why.CONTRADICTED);
        assertThat(decide("zh", "人山人海", null).ids()).containsExactly("zh");
    }

    @Test
    void aClearTextFillsAMissingLabel() {
        Decision decision = decide(null, "Hoe maak je zelf een houten tafel", null);
        assertThat(decision.ids()).containsExactly("nl");
        assertThat(decision.why()).isEqualTo(Why.DETECTED);
    }

    @Test
    void anUnclearOneLeavesItMissing() {
        Decision decision = decide(null, "Sintel", null);
        assertThat(decision.ids()).isEmpty();
        assertThat(decision.why()).isEqualTo(Why.UNKNOWN);
    }

    @Test
    void keyWordsAreNotSentences() {
        assertThat(decide(
                                "fr",
                                "libreoffice word windows crack download nextcloud debian",
                                "linux blender software open source windows download video player free")
                        .ids())
                .containsExactly("fr");
    }

    @Test
    void aVideoIsDecidedByItsOwnLabelAndWords() {
        Video video = Samples.video("Die schönsten Wanderwege im Schwarzwald").build();
        assertThat(LANGUAGES.decide(video).declared())
                .isEqualTo(video.labels().language().id());
    }

    private static Decision decide(String declared, String title, String description) {
        return LANGUAGES.decide(declared, new Video.Text(title, description, true, List.of()));
    }
}
