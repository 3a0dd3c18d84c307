package org.vigie.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.appraisal.Suspicion.Kind;
import org.vigie.appraisal.Suspicion.Signal;
import org.vigie.catalog.Video;

class SuspicionTest {

    @ParameterizedTest
    @MethodSource("honest")
    void whatIsHonestIsNotTakenForSpam(Video video) {
        Suspicion suspicion = Suspicion.of(video);
        assertThat(suspicion.score()).as("%s", suspicion.signals()).isLessThan(Suspicion.LIKELY);
    }

    @Test
    void mostSpamIsFound() {
        List<Video> spam = TextTable.read("/appraisal/spam.txt");
        List<String> missed = spam.stream()
                .filter(video -> Suspicion.of(video).score() < Suspicion.LIKELY)
                .map(video -> video.text().name())
                .toList();
        assertThat(spam).hasSize(60);
        assertThat(missed).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void inTheDemoExactlyTheSpamIsFound() {
        Set<String> labelled = DemoVideos.lines("/appraisal/labels.jsonl").stream()
                .filter(label -> label.get("spam").asBoolean())
                .map(label -> label.get("uuid").asText())
                .collect(Collectors.toSet());
        Set<String> found = DemoVideos.all().stream()
                .filter(video -> Suspicion.of(video).score() >= Suspicion.LIKELY)
                .map(video -> video.uuid().toString())
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(labelled);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Holiday ¦ By the sea. ¦ a,b,c,d,e,f,g,h,i,j,k,l                             | MANY_TAGS      | it has 12 tags
        Rain ¦ It rained. ¦ rain ¦ 10 ¦ 500                                         | ODD_COUNTS     | 500 like it, but only 10 have seen it
        Rain ¦ It rained. ¦ rain ¦ 400000 ¦ 3                                       | ODD_COUNTS     | 400000 have seen it, and only 3 like it
        Coats ¦ https://shop.example/sale?ref=3                                     | SHOP_LINK_ONLY | its description is a link to a shop and nothing else
        Our news ¦ Come to our shop. Come to our shop. Come to our shop.            | REPEATED_TEXT  | its description says the same 3 times
        The film you want ¦ Click here for it.                                      | BAIT           | it calls to click, download or buy once
        """)
    void itSaysWhatIsOdd(String row, Kind kind, String reason) {
        assertThat(Suspicion.of(TextTable.video(row)).signals())
                .extracting(Signal::kind, Signal::reason)
                .containsExactly(tuple(kind, reason));
    }

    /** Else one mistake of ours, or of an instance that counts wrongly, would be a verdict. */
    @Test
    void noSignAloneIsEnough() {
        List<Video> all = TextTable.read("/appraisal/spam.txt");
        assertThat(all)
                .flatExtracting(video -> Suspicion.of(video).signals())
                .allSatisfy(signal -> assertThat(signal.weight()).isBetween(0.05, Suspicion.LIKELY - 0.01));
    }

    @Test
    void aLongHostileTextTakesNoLongTime() {
        String links = "http://a.example/" + "x".repeat(300) + ' ';
        Video hostile = TextTable.video("!".repeat(300) + "¦" + links.repeat(400) + "¦" + "a,".repeat(2000) + "b");
        assertThat(Suspicion.of(hostile).score()).isBetween(0.0, 1.0);
    }

    private static List<Video> honest() {
        List<Video> honest = TextTable.read("/appraisal/honest.txt");
        assertThat(honest).hasSizeGreaterThanOrEqualTo(200);
        return honest;
    }
}
