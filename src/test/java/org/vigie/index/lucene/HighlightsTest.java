package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalog.Item;
import org.vigie.catalog.Samples;
import org.vigie.index.Hits.Hit;
import org.vigie.index.Hits.Span;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.TextField;

/** Which parts of a text are marked. */
class HighlightsTest {

    private static final Extras HIGHLIGHT = new Extras(Set.of(), false, true, false, false);

    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tomato | Growing Tomatoes at home | Tomatoes",
                "growing tomatoes | Growing Tomatoes at home | Growing,Tomatoes",
                "tomatos | Growing Tomatoes at home | Tomatoes",
                "grow tom | Growing Tomatoes at home | Growing,Tomatoes",
                "accessibilite | L'Accessibilité du web | Accessibilité",
                "reparatur | Meine Fahrradreparatur im Hof | reparatur",
                "linuxmint | Using Linux Mint today | Linux Mint",
                "linux mint | Using LinuxMint today | LinuxMint",
                "peertopeer | What peer-to-peer means | peer-to-peer",
                "c++ | Learning C++ slowly | C++",
                "café | Un CAFÉ, deux cafés | CAFÉ,cafés",
                "東京 | 春の東京都を歩く | 東京",
                "東京都 | 春の東京都を歩く | 東京都",
                "学校 | 私の学校と東京 | 学校",
                "тетрадь | Моя тетрадь и тетради | тетрадь,тетради",
                "film | A 🎬 film 🎬 about film | film,film",
            })
    void whatWasFoundIsMarkedInTheName(String typed, String name, String marked) {
        assertThat(marked(typed, name)).containsExactly(marked.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "café | Le café noir et l'été | café",
                "été | Le café noir et l'été | été",
                "crème brûlée | Une crème brûlée légère | crème,brûlée",
            })
    void aDecomposedTextIsMarkedWhereItStands(String typed, String name, String marked) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(name);
        assertThat(marked(typed, decomposed).stream().map(part -> Normalizer.normalize(part, Normalizer.Form.NFC)))
                .containsExactly(marked.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linux | Ｌｉｎｕｘ　入門 | Ｌｉｎｕｘ",
                "mint | ①② Ｌｉｎｕｘ　Ｍｉｎｔ | Ｍｉｎｔ",
                "office | The ﬁrst oﬃce of ﬁre | oﬃce",
                "カメラ | ｶﾒﾗの話 | ｶﾒﾗ",
                "meadow | ℌello™ … meadow | meadow",
                "soft | A so\u00ADft hyphen | so\u00ADft",
            })
    void aTextInOtherFormsIsMarkedWhereItStands(String typed, String name, String marked) {
        assertThat(marked(typed, name)).containsExactly(marked);
    }

    @Test
    void tagsAreMarkedWithTheirNumber() {
        Item video = Samples.video("Plain").tags("bread", "rye bread", "oven").build();
        assertThat(highlights("bread", video).get(TextField.TAGS))
                .containsExactly(new Span(0, 0, 5), new Span(1, 4, 9));
    }

    @Test
    void theChannelIsMarked() {
        Item video = Samples.video("Plain").build();
        assertThat(highlights("workshop", video).get(TextField.CHANNEL)).containsExactly(new Span(0, 4, 12));
    }

    @Test
    void ofALongDescriptionTheBestPartIsMarked() {
        String far = "x ".repeat(400);
        String description = "Bread first. " + far + "Rye bread from an oven. " + far + "Bread last.";
        Item video = Samples.video("Plain").description(description).build();
        assertThat(highlights("rye bread", video).get(TextField.DESCRIPTION).stream()
                        .map(span -> description.substring(span.start(), span.end())))
                .containsExactly("Rye", "bread");
    }

    @Test
    void withoutAskingNothingIsMarked() {
        try (LuceneIndex index = LuceneIndexes.open(data)) {
            index.put(List.of(Samples.video("Bread").build()));
            index.settle();
            assertThat(index.search(Queries.videos("bread").build())
                            .page()
                            .getFirst()
                            .highlights())
                    .isEmpty();
        }
    }

    private List<String> marked(String typed, String name) {
        Item video = Samples.video(name).description(null).tags().build();
        return highlights(typed, video).getOrDefault(TextField.NAME, List.of()).stream()
                .map(span -> name.substring(span.start(), span.end()))
                .collect(Collectors.toList());
    }

    /** Among others that make the words known that compounds are made of. */
    private Map<TextField, List<Span>> highlights(String typed, Item item) {
        try (LuceneIndex index = LuceneIndexes.open(data)) {
            index.put(List.of(
                    item,
                    Samples.video("Fahrrad eins").build(),
                    Samples.video("Fahrrad zwei").build()));
            index.settle();
            List<Hit> hits = index.search(
                            Queries.videos(typed).extras(HIGHLIGHT).build())
                    .page();
            assertThat(hits).as("hits of %s", typed).isNotEmpty();
            assertThat(hits.getFirst().item().id()).isEqualTo(item.id());
            return hits.getFirst().highlights();
        }
    }
}
