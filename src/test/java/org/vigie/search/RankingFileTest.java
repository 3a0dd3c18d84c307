package org.vigie.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.config.Mistake;
import org.vigie.config.Mistakes;
import org.vigie.config.YamlFile;
import org.vigie.index.Query.TextField;
import org.vigie.index.Ranking;

class RankingFileTest {

    @TempDir
    private Path folder;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void theFileSaysWhatHoldsWithoutIt() throws IOException {
        Optional<Ranking> shipped = YamlFile.read(Path.of("indexer-config/ranking.yaml"), mistakes, RankingFile::read);

        assertThat(mistakes.all()).isEmpty();
        assertThat(shipped).isPresent().isEqualTo(read(""));
    }

    @Test
    void everyKeyIsRead() throws IOException {
        assertThat(read("""
                fields: {name: 1, tags: 2, channel: 3.5, account: 4, description: 5, host: 6, enough: 7}
                variants: {inflected: 0.1, joined: 0.2, part: 0.3, prefix: 0.4, typo: 0.5, transliterated: 0.6}
                closeness: {phrase: 0, whole-name: 8, exact-name: 9}
                signals:
                  freshness: 0.7
                  half-life: 10
                  popularity: 0.8
                  other-language: 0.9
                  spam: 1
                  same-channel: 0
                """))
                .contains(new Ranking(
                        Map.of(
                                TextField.NAME, 1f,
                                TextField.TAGS, 2f,
                                TextField.CHANNEL, 3.5f,
                                TextField.ACCOUNT, 4f,
                                TextField.DESCRIPTION, 5f,
                                TextField.HOST, 6f),
                        7,
                        new Ranking.Variants(0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
                        new Ranking.Closeness(0, 8, 9),
                        new Ranking.Signals(0.7, 10, 0.8, 0.9, 1, 0)));
    }

    @Test
    void aWeightOfZeroLeavesTheFieldOut() throws IOException {
        assertThat(read("fields: {host: 0}").orElseThrow().fields())
                .doesNotContainKey(TextField.HOST)
                .containsEntry(TextField.NAME, 6f)
                .hasSize(5);
    }

    @Test
    void everyMistakeIsSaidAtOnce() throws IOException {
        assertThat(read("""
                fields:
                  name: -0.5
                  tags: 1001
                  channel: much
                  author: 2
                variants: {typo: 1.5}
                closeness: []
                signals: {half-life: 0}
                boost: 2
                """)).isEmpty();

        assertThat(mistakes.all())
                .extracting(mistake -> mistake.line() + " " + mistake.key())
                .containsExactly(
                        "2 fields.name",
                        "3 fields.tags",
                        "4 fields.channel",
                        "5 fields.author",
                        "6 variants.typo",
                        "7 closeness",
                        "8 signals.half-life",
                        "9 boost");
    }

    @Test
    void atLeastOneFieldMustCount() throws IOException {
        assertThat(read("fields: {name: 0, tags: 0, channel: 0, account: 0, description: 0, host: 0}"))
                .isEmpty();

        assertThat(mistakes.all())
                .extracting(Mistake::key, Mistake::message)
                .containsExactly(tuple("fields", "must leave at least one field above 0"));
    }

    private Optional<Ranking> read(String yaml) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("ranking.yaml"), yaml), mistakes, RankingFile::read);
    }
}
