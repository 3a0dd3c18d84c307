package org.vigie.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.bench.speed.PostgreSqlForm.TRIGRAMS;
import static org.vigie.bench.speed.PostgreSqlForm.WORDS;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.bench.corpus.Asked;
import org.vigie.bench.corpus.Asked.Narrowed;
import org.vigie.bench.corpus.Asked.Paged;
import org.vigie.catalog.Host;

class PostgreSqlQuestionTest {

    private static final Narrowed NOT = new Narrowed(null, false, null, null, null, Set.of());

    @Test
    void trigramsLookForNamesLikeTheWordsOrWithThem() {
        PostgreSqlQuestion question = PostgreSqlQuestion.of(asked("Été à la mer", NOT, false), TRIGRAMS);
        assertThat(question.sql())
                .contains(
                        "WITH found AS (SELECT id, \"publishedAt\", word_similarity(",
                        "<% lower(immutable_unaccent(name)) OR lower(immutable_unaccent(name)) LIKE",
                        "ORDER BY similarity DESC, id LIMIT 20 OFFSET 0");
        assertThat(question.parameters()).containsExactly("Été à la mer", "Été à la mer", "%Été à la mer%");
    }

    @Test
    void wordsAreAllBeginningsOfWordsOfNameOrDescription() {
        PostgreSqlQuestion question = PostgreSqlQuestion.of(asked("blue  sea", NOT, false), WORDS);
        assertThat(question.sql()).contains("ts_rank(", "\"searchVector\" @@ to_tsquery('simple', unaccent(?))");
        assertThat(question.parameters()).containsExactly("blue:* & sea:*", "blue:* & sea:*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', emptyValue = "", textBlock = """
            rock & roll      ; rock:* & roll:*
            !what (now):*    ; what:* & now:*
            it's \\\\ <->      ; it:* & s:* & -:*
            a|b              ; a:* & b:*
            & |              ; ""
            """)
    void whatMeansSomethingInAQueryOfWordsOnlySeparatesThem(String words, String query) {
        assertThat(WORDS.parameters(words)).containsExactly(query, query);
    }

    @ParameterizedTest
    @EnumSource(PostgreSqlForm.class)
    void whatNarrowsComesAfterTheWords(PostgreSqlForm form) {
        Narrowed narrowed = new Narrowed(
                "fr",
                true,
                Host.of("video.example"),
                null,
                Instant.parse("2026-01-02T03:04:05Z"),
                Set.of(Host.of("b.example"), Host.of("a.example")));
        PostgreSqlQuestion question = PostgreSqlQuestion.of(asked("mer", narrowed, false), form);
        assertThat(question.sql())
                .contains(" AND language = ? AND nsfw IS FALSE AND host = ?"
                        + " AND \"publishedAt\" >= CAST(? AS timestamptz) AND host <> ALL (CAST(? AS text[])))");
        assertThat(question.parameters())
                .endsWith("fr", "video.example", "2026-01-02T03:04:05Z", "{a.example,b.example}");
        assertThat(question.sql().chars().filter(letter -> letter == '?').count())
                .isEqualTo(question.parameters().size());
    }

    @ParameterizedTest
    @EnumSource(PostgreSqlForm.class)
    void withoutWordsTheNewestOfAllAreCountedAndFetchedEachByItself(PostgreSqlForm form) {
        PostgreSqlQuestion question = PostgreSqlQuestion.of(asked("", NOT, true), form);
        assertThat(question.sql())
                .startsWith("WITH found AS NOT MATERIALIZED (SELECT id, \"publishedAt\", 0 AS similarity FROM video) ")
                .contains("(SELECT count(*) FROM found) AS total")
                .contains("FROM found ORDER BY \"publishedAt\" DESC, id LIMIT 20")
                .endsWith("ORDER BY page.\"publishedAt\" DESC, id");
        assertThat(question.parameters()).isEmpty();
    }

    private static Asked asked(String words, Narrowed narrowed, boolean newest) {
        return new Asked(words, false, false, narrowed, new Paged(newest, 0, 20, Set.of()), null);
    }
}
