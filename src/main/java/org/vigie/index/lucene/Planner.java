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
 * Decides how loosely the words of a query are taken: all of them where enough has them all; else also what lacks the common
 * ones or one other; and if nothing has all, slips and cut words are mended and the words that the best hit lacks may be missing.
 */
final class Planner {

    /** Enough for a name that is exactly the query to be a candidate, however many others have its words. */
    private static final float EXACT_NAME_BOOST = 1000;

    /** With fewer hits than this that have all words, those that lack one are shown behind them. */
    private static final int FEW = 10;

    private final QueryMapper queries;
    private final QueryWords reader;
    private final DocumentMapper documents;

    Planner(QueryMapper queries, QueryWords reader, DocumentMapper documents) {
        this.queries = queries;
        this.reader = reader;
        this.documents = documents;
    }

    Plan plan(IndexSearcher searcher, Query query, WordDictionary dictionary, Rankers rankers) throws IOException {
        if (query.text().isEmpty()) {
            return new Plan(queries.query(query, QueryMapper.everything()), List.of());
        }
        String text = String.join(" ", concat(query.text().words(), query.text().phrases()));
        Expansion expansion = new Expansion(dictionary, query.ranking().variants());
        QueryWords.Frequencies frequencies = frequencies(searcher);
        List<QueryWord> words = reader.read(text, expansion, frequencies, false);
        if (words.isEmpty()) {
            return new Plan(queries.query(query, new MatchNoDocsQuery("no word")), List.of());
        }
        Plan strict = plan(query, words, words.size(), true, text);
        int found = searcher.search(strict.query(), FEW).scoreDocs.length;
        if (found == FEW) {
            return strict;
        }
        if (found > 0) {
            int telling = telling(words);
            return plan(query, words, telling <= 2 ? telling : telling - 1, false, text);
        }
        List<QueryWord> wide = reader.read(text, expansion, frequencies, true);
        Plan broad = plan(query, wide, least(telling(wide)), false, text);
        int most = rankers.mostWords(searcher, broad, query);
        return most == 0 ? broad : plan(query, wide, most, false, text);
    }

    /** Ranks what a plan finds. */
    interface Rankers {

        /** How many telling words the best hit has; 0 if there is no hit. */
        int mostWords(IndexSearcher searcher, Plan plan, Query query) throws IOException;
    }

    private static int telling(List<QueryWord> words) {
        return (int) words.stream().filter(word -> !word.optional()).count();
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

    private Plan plan(Query query, List<QueryWord> words, int required, boolean common, String text) {
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        found.add(CandidateQueries.of(words, required, common), Occur.MUST);
        TermQuery exactName = new TermQuery(new Term(Schema.EXACT_NAME, documents.exactName(text)));
        found.add(new BoostQuery(new ConstantScoreQuery(exactName), EXACT_NAME_BOOST), Occur.SHOULD);
        return new Plan(queries.query(query, found.build()), words);
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
