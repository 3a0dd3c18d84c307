package org.vigie.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(Lifecycle.PER_CLASS)
class WithinTest {

    private static final int DOCUMENTS = 30_000;
    private static final String FILTER = "filter";

    private final Directory directory = new ByteBuffersDirectory();
    private final KeptFilter.Keeper keeper = new KeptFilter.Keeper();
    private IndexSearcher searcher;

    @BeforeAll
    void fill() throws IOException {
        Random random = new Random(1);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                String words = (random.nextInt(2) == 0 ? "often " : "")
                        + (random.nextInt(3) == 0 ? "oftens " : "")
                        + (random.nextInt(9) == 0 ? "sometimes " : "")
                        + (random.nextInt(999) == 0 ? "rarely" : "");
                document.add(new TextField(Schema.WORDS, words, Field.Store.NO));
                document.add(new StringField(FILTER, "number" + i % 7, Field.Store.NO));
                document.add(new StringField(FILTER, random.nextInt(4) == 0 ? "few" : "most", Field.Store.NO));
                if (random.nextInt(2_000) == 0) {
                    document.add(new StringField(FILTER, "sparse", Field.Store.NO));
                }
                writer.addDocument(document);
                if (i == DOCUMENTS / 2) {
                    writer.commit();
                }
            }
            writer.deleteDocuments(new Term(FILTER, "number3"));
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    @AfterAll
    void close() throws IOException {
        searcher.getIndexReader().close();
        directory.close();
    }

    private static Query word(String word) {
        return new TermQuery(new Term(Schema.WORDS, word));
    }

    private static Query forms(String... forms) {
        SynonymQuery.Builder all = new SynonymQuery.Builder(Schema.WORDS);
        Arrays.stream(forms).forEach(form -> all.addTerm(new Term(Schema.WORDS, form)));
        return all.build();
    }

    private static Query all(Query... queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Arrays.stream(queries).forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    static Stream<Query> queries() {
        return Stream.of(
                QueryMapper.everything(),
                word("often"),
                word("never"),
                forms("often", "oftens"),
                new Alternatives(Stream.of("often", "oftens", "never")
                        .map(form -> new Variant(Variant.Kind.EXACT, List.of(form), 1))
                        .toList()),
                all(word("often"), word("sometimes")),
                all(forms("often", "oftens"), forms("sometimes", "rarely")),
                all(word("often"), word("rarely")),
                all(word("often"), word("never")));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void findsAndCountsWhatClausesWouldFind(Query query) throws IOException {
        for (List<String> values : List.of(
                List.of("most"),
                List.of("most", "number1"),
                List.of("sparse"),
                List.of("few", "sparse"),
                List.of("no"))) {
            BooleanQuery.Builder clauses = new BooleanQuery.Builder().add(query, Occur.MUST);
            values.forEach(value -> clauses.add(new TermQuery(new Term(FILTER, value)), Occur.FILTER));
            Query within = Within.of(
                    query,
                    values.stream()
                            .map(value -> keeper.keep(new TermQuery(new Term(FILTER, value))))
                            .toList());
            Query plain = clauses.build();
            assertThat(searcher.count(within)).as("count within %s", values).isEqualTo(searcher.count(plain));
            assertThat(found(within)).as("within %s", values).isEqualTo(found(plain));
            assertThat(found(all(within, word("often"))))
                    .as("within %s, as a clause", values)
                    .isEqualTo(found(all(plain, word("often"))));
        }
    }

    private TreeSet<Integer> found(Query query) throws IOException {
        TreeSet<Integer> found = new TreeSet<>();
        Arrays.stream(searcher.search(query, DOCUMENTS).scoreDocs).forEach(hit -> found.add(hit.doc));
        return found;
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theBestFewAreThoseThatClausesWouldPutFirst(Query query) throws IOException {
        Query kept = new TermQuery(new Term(FILTER, "most"));
        Query within = Within.of(query, List.of(keeper.keep(kept)));
        Query plain = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(kept, Occur.FILTER)
                .build();
        assertThat(best(within)).isEqualTo(best(plain));
    }

    private List<Integer> best(Query query) throws IOException {
        return Arrays.stream(searcher.search(query, 50).scoreDocs)
                .map(hit -> hit.doc)
                .toList();
    }
}
