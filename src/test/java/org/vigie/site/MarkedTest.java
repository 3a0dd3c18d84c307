package org.vigie.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.index.Hits.Span;

class MarkedTest {

    @Test
    void wordsAreMarkedAndNothingIsLost() {
        Marked marked = Marked.of("rye and rye", List.of(new Span(0, 0, 3), new Span(0, 8, 11)));

        assertThat(shown(marked)).isEqualTo("[rye] and [rye]");
        assertThat(marked.text()).isEqualTo("rye and rye");
    }

    @ParameterizedTest
    @CsvSource({"-1,2", "2,2", "3,1", "0,99", "12,13"})
    void placesOutsideTheTextAreLeftOut(int start, int end) {
        assertThat(shown(Marked.of("rye bread", List.of(new Span(0, start, end), new Span(0, 4, 9)))))
                .isEqualTo("rye [bread]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // word | Markdown | what is shown
                "rye|Bread of *rye* and [more rye](https://rye.example).|Bread of [rye] and more [rye].",
                "rye|A dryer isn't rye|A dryer isn't [rye]",
                "Rye|rye &amp; Rye|[rye] & [Rye]",
                "自転車|昨日は自転車の修理|昨日は[自転車]の修理",
                "rye|![rye](https://x.example/y.png) Only a picture|Only a picture",
            })
    void descriptionsAreShownWithTheirWordsMarked(String word, String markdown, String shown) {
        assertThat(shown(Snippet.of(markdown, spans(word, markdown)))).isEqualTo(shown);
    }

    @Test
    void aLongDescriptionIsShownWhereMostWordsStand() {
        String markdown = "Here is rye alone. " + "Nothing to see in this. ".repeat(60)
                + "At last rye and walnuts meet. " + "And on it goes. ".repeat(60);

        String shown = shown(Snippet.of(markdown, spans("rye|walnuts", markdown)));

        assertThat(shown)
                .startsWith("… ")
                .contains("At last [rye] and [walnuts] meet.")
                .endsWith("…");
        assertThat(shown.indexOf('[')).as("seen in the first line").isLessThan(80);
    }

    @Test
    void aLongTextWithoutSpacesIsCutBetweenCharacters() {
        String markdown = "🚲".repeat(400) + "修理" + "🚲".repeat(400);

        assertThat(shown(Snippet.of(markdown, spans("修理", markdown))))
                .contains("🚲[修理]🚲")
                .doesNotContain("\ufffd");
    }

    private static List<Span> spans(String pattern, String text) {
        List<Span> spans = new ArrayList<>();
        Pattern.compile(pattern)
                .matcher(text)
                .results()
                .forEach(found -> spans.add(new Span(0, found.start(), found.end())));
        return spans;
    }

    private static String shown(Marked marked) {
        StringBuilder shown = new StringBuilder();
        marked.runs().forEach(run -> shown.append(run.marked() ? "[" + run.text() + "]" : run.text()));
        return shown.toString();
    }
}
