package org.vigie.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.vigie.index.Query;

/**
 * Decides how loosely the words of a query are taken: as they are if anything has them all, then without the common ones, then
 * with slips and cut words mended, then with some of them missing. The first of these that finds something is taken.
 */
final class Planner {

    /** Enough for a name that is exactly the query to be a candidate, however many others have its words. */
    private static final float EXACT_NAME_BOOST = 1000;

    private final QueryMapper queries;
    private final QueryWords reader;
    private final DocumentMapper documents;

    Planner(QueryMapper queries, QueryWords reader, DocumentMapper documents) {
        this.queries = queries;
        this.reader = reader;
        this.documents = documents;
    }

    Plan plan(IndexSearcher searcher, Query query, WordDictionary dictionary) throws IOException {
        if (query.text().isEmpty()) {
            return new Plan(queries.query(query, QueryMapper.everything()), List.of());
        }
        String text = String.join(" ", concat(query.text().words(), query.text().phrases()));
        Expansion expansion = new Expansion(dictionary, query.ranking().variants());
        QueryWords.Frequencies frequencies = frequencies(searcher);
        List<QueryWord> narrow = reader.read(text, expansion, frequencies, false);
        if (narrow.isEmpty()) {
            return new Plan(queries.query(query, new MatchNoDocsQuery("no word")), List.of());
        }
        List<QueryWord> strict = narrow.stream()
                .map(word -> word.with(word.optional() && word.weight() == 0))
                .toList();
        Plan plan = plan(query, strict, strict.size(), text);
        if (finds(searcher, plan)) {
            return plan;
        }
        int telling = (int) narrow.stream().filter(word -> !word.optional()).count();
        if (telling < narrow.size()) {
            plan = plan(query, narrow, telling, text);
            if (finds(searcher, plan)) {
                return plan;
            }
        }
        List<QueryWord> wide = reader.read(text, expansion, frequencies, true);
        telling = (int) wide.stream().filter(word -> !word.optional()).count();
        for (int required = telling; required >= Math.max(1, least(telling)); required--) {
            plan = plan(query, wide, required, text);
            if (finds(searcher, plan)) {
                return plan;
            }
        }
        return plan;
    }

    /** How many of so many telling words must be there at least. */
    private static int least(int telling) {
        return telling <= 2 ? telling : Math.max(2, (telling + 1) / 2);
    }

    private static List<String> concat(String words, List<String> phrases) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(phrases);
        return all;
    }

    private Plan plan(Query query, List<QueryWord> words, int required, String text) {
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        found.add(CandidateQueries.of(words, required), Occur.MUST);
        TermQuery exactName = new TermQuery(new Term(Schema.EXACT_NAME, documents.exactName(text)));
        found.add(new BoostQuery(new ConstantScoreQuery(exactName), EXACT_NAME_BOOST), Occur.SHOULD);
        return new Plan(queries.query(query, found.build()), words);
    }

    private static boolean finds(IndexSearcher searcher, Plan plan) throws IOException {
        return searcher.search(plan.query(), 1).scoreDocs.length > 0;
    }

    private static QueryWords.Frequencies frequencies(IndexSearcher searcher) {
        return new QueryWords.Frequencies() {
            @Override
            public int of(String term) {
                try {
                    return searcher.getIndexReader().docFreq(new Term(Schema.WORDS, term));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }

            @Override
            public int documents() {
                return searcher.getIndexReader().numDocs();
            }
        };
    }
}
