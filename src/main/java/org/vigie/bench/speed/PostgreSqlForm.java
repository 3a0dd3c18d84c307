package org.vigie.bench.speed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How PeerTube finds words in PostgreSQL: by the trigrams of names, or, in later versions, by the words of names and descriptions. */
enum PostgreSqlForm {
    TRIGRAMS(
            "trigrams",
            "",
            "gin (lower(immutable_unaccent(name)) gin_trgm_ops)",
            "word_similarity(lower(immutable_unaccent(?)), lower(immutable_unaccent(name)))",
            "(lower(immutable_unaccent(?)) <% lower(immutable_unaccent(name))"
                    + " OR lower(immutable_unaccent(name)) LIKE lower(immutable_unaccent(?)))") {
        @Override
        List<String> parameters(String words) {
            return List.of(words, words, "%" + words + "%");
        }
    },

    WORDS(
            "words",
            ", \"searchVector\" tsvector GENERATED ALWAYS AS ("
                    + "setweight(to_tsvector('simple', immutable_unaccent(name)), 'A') ||"
                    + " setweight(to_tsvector('simple', immutable_unaccent(coalesce(description, ''))), 'B')) STORED",
            "gin (\"searchVector\")",
            "ts_rank(\"searchVector\", to_tsquery('simple', unaccent(?)))",
            "\"searchVector\" @@ to_tsquery('simple', unaccent(?))") {
        @Override
        List<String> parameters(String words) {
            String beginnings = Arrays.stream(words.split(SEPARATORS))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word + ":*")
                    .collect(Collectors.joining(" & "));
            return List.of(beginnings, beginnings);
        }
    };

    /** Spaces, and what has a meaning in such a query. */
    private static final String SEPARATORS = "[\\s&|!():*<>'\\\\]+";

    private final String label;
    private final String column;
    private final String index;
    private final String similarity;
    private final String condition;

    PostgreSqlForm(String label, String column, String index, String similarity, String condition) {
        this.label = label;
        this.column = column;
        this.index = index;
        this.similarity = similarity;
        this.condition = condition;
    }

    /** What stands for the words in {@link #similarity} and {@link #condition}, in this order. */
    abstract List<String> parameters(String words);

    String label() {
        return label;
    }

    /** That the table has only for this; with a comma before it. */
    String column() {
        return column;
    }

    String index() {
        return index;
    }

    String similarity() {
        return similarity;
    }

    String condition() {
        return condition;
    }
}
