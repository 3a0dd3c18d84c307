package org.vigie.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.media.Samples;

class TextsTest {

    @ParameterizedTest
    @CsvSource({"0,0:00", "59,0:59", "60,1:00", "3599,59:59", "3600,1:00:00", "360000,100:00:00", "-5,0:00"})
    void lengthsAreHoursMinutesAndSeconds(int seconds, String written) {
        assertThat(Formats.length(seconds)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "PT10S,1 minute ago,il y a 1 minute",
        "PT59M,59 minutes ago,il y a 59 minutes",
        "PT25H,1 day ago,il y a 1 jour",
        "P20D,2 weeks ago,il y a 2 semaines",
        "P40D,1 month ago,il y a 1 mois",
        "P800D,2 years ago,il y a 2 ans",
        "PT-2H,in 2 hours,dans 2 heures"
    })
    void timesAreToldFromNow(Duration age, String english, String french) {
        Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);

        assertThat(new Formats(Locale.ENGLISH, clock)
                        .moment(Samples.NOW.minus(age))
                        .ago())
                .isEqualTo(english);
        assertThat(new Formats(Locale.FRENCH, clock)
                        .moment(Samples.NOW.minus(age))
                        .ago())
                .isEqualTo(french);
    }

    @Test
    void largeNumbersAreShort() {
        Formats formats = new Formats(Locale.ENGLISH, Clock.systemUTC());

        assertThat(formats.compact(999)).isEqualTo("999");
        assertThat(formats.compact(1_234)).isEqualTo("1.2K");
        assertThat(formats.compact(123_456)).isEqualTo("123K");
    }

    @Test
    void markdownBecomesOneLineOfText() {
        assertThat(Snippet.of("# Title\n\nSome *words*,\n[a link](https://x.example) and `code`.\n\n- one\n- two"))
                .isEqualTo("Title Some words, a link and code. one two");
    }

    @Test
    void picturesAndTagsLeaveNothingBehind() {
        assertThat(Snippet.of("![cat](https://x.example/cat.png) Meow <b>loud</b>\n\n<p>Hello</p>"))
                .isEqualTo("Meow loud Hello");
    }

    @Test
    void longDescriptionsEndWithAnEllipsisAndNeverInTheMiddleOfACharacter() {
        String snippet = Snippet.of("🚲".repeat(2_000));

        assertThat(snippet).hasSizeLessThanOrEqualTo(281).endsWith("🚲…");
    }

    @Test
    void noDescriptionIsAnEmptySnippet() {
        assertThat(Snippet.of(null)).isEmpty();
        assertThat(Snippet.of(" \n ")).isEmpty();
    }

    @Test
    void deeplyNestedMarkdownIsNoHarm() {
        assertThat(Snippet.of(">".repeat(50_000) + " deep")).isNotNull();
        assertThat(Snippet.of("[".repeat(50_000))).isNotNull();
    }

    @Test
    void languagesAreCalledByTheirOwnNames() {
        assertThat(Languages.name("fr")).isEqualTo("Français");
        assertThat(Languages.name("ar")).isEqualTo("العربية");
        assertThat(Languages.name("qqq")).isEqualTo("Qqq");
        assertThat(Languages.attribute("ase"))
                .as("a sign language isn't written")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg", "about", "platforms", "filter", "finding", "doctor", "crawler"})
    void everyTextIsThereInFrenchToo(String bundle) throws IOException {
        assertThat(texts(bundle, "fr").keySet()).isEqualTo(texts(bundle, "en").keySet());
    }

    private static Properties texts(String bundle, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("web/messages/" + bundle + "_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }
}
