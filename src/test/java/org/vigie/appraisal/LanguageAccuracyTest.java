package org.vigie.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Video;

/** How true the language filter is, on the demo's catalogue: 707 videos in 31 languages, of which 119 are labelled wrong or not. */
class LanguageAccuracyTest {

    private record Judged(String spoken, String declared, String decided) {

        boolean is(String id) {
            return Objects.equals(spoken, id);
        }
    }

    private static final List<Judged> VIDEOS = new ArrayList<>();

    @BeforeAll
    static void decide() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> spoken = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/appraisal/labels.jsonl"))) {
            JsonNode label = json.readTree(line);
            spoken.put(label.get("uuid").asText(), label.get("trueLanguage").asText());
        }
        SpokenLanguage languages = new SpokenLanguage(TextLanguage.load());
        for (String line : Files.readAllLines(Path.of("src/main/resources/demo/videos.jsonl"))) {
            JsonNode video = json.readTree(line);
            List<String> tags = new ArrayList<>();
            video.get("tags").forEach(tag -> tags.add(tag.asText()));
            String declared = video.at("/language/id").asText(null);
            List<String> decided = languages
                    .decide(
                            declared,
                            new Video.Text(
                                    video.get("name").asText(),
                                    video.get("description").asText(null),
                                    true,
                                    tags))
                    .ids();
            VIDEOS.add(new Judged(
                    spoken.get(video.get("uuid").asText()), declared, decided.isEmpty() ? null : decided.getFirst()));
        }
    }

    @Test
    void aRightLabelIsKept() {
        assertThat(share(video -> video.is(video.declared))).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void mostWrongLabelsAreCorrected() {
        assertThat(share(video -> video.declared != null && !video.is(video.declared)))
                .isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void mostMissingLabelsAreFilled() {
        assertThat(share(video -> video.declared == null)).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void whatIsFilledIsRight() {
        assertThat(share(video -> video.declared == null && video.decided != null))
                .isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void aFilterReturnsHardlyAnythingElse() {
        assertThat(leaks(Judged::declared)).isGreaterThan(25);
        assertThat(leaks(Judged::decided)).isLessThanOrEqualTo(7);
    }

    @Test
    void aFilterMissesHardlyAnything() {
        assertThat(missed(Judged::declared)).isGreaterThan(100);
        assertThat(missed(Judged::decided)).isLessThanOrEqualTo(15);
    }

    /** Of these, the share that was decided right. */
    private static double share(Predicate<Judged> these) {
        List<Judged> chosen = VIDEOS.stream().filter(these).toList();
        assertThat(chosen).isNotEmpty();
        return (double) chosen.stream().filter(video -> video.is(video.decided)).count() / chosen.size();
    }

    private static long leaks(Function<Judged, String> by) {
        return VIDEOS.stream()
                .filter(video -> by.apply(video) != null)
                .filter(video -> !LanguageFamily.matching(by.apply(video)).contains(video.spoken))
                .count();
    }

    private static long missed(Function<Judged, String> by) {
        return VIDEOS.stream()
                .filter(video -> by.apply(video) == null
                        || !LanguageFamily.matching(video.spoken).contains(by.apply(video)))
                .count();
    }
}
