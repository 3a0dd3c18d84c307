package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Samples;
import org.vigie.catalog.Video;

class ItemWordsTest {

    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    @Test
    void theTextsOfAnItemAreItsFields() {
        Video video = Samples.video("Heron").tags("reed").description("Water").build();
        DocumentWords words = ItemWords.of(video, new DocumentWords(ANALYSIS));
        ShortTexts.Reader reader = new ShortTexts.Reader();
        reader.open(words.shortTexts());
        Set<String> found = new TreeSet<>();
        while (reader.next()) {
            for (String word : List.of("heron", "reed", "water", "workshop", "marta", "meadow")) {
                if (ShortTexts.hash(word) == reader.hash) {
                    found.add(reader.field + " " + word);
                }
            }
        }
        assertThat(found)
                .containsExactly("ACCOUNT marta", "CHANNEL workshop", "HOST meadow", "NAME heron", "TAGS reed");
    }
}
