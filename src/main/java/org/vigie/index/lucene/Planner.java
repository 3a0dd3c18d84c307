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
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

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

    Plan plan(IndexSearcher searcher, org.vigie.index.Query query, WordDictionary dictionary) throws IOException {
        if (query.text().isEmpty()) {
            return new Plan(queries.query(query, QueryMapper.everything()), List.of(), false);
        }
        String text = String.join(" ", concat(query.text().words(), query.text().phrases()));
        Expansion expansion = new Expansion(dictionary, query.ranking().variants());
        QueryWords.Frequencies frequencies = frequencies(searcher);
        List<QueryWord> words = reader.read(text, expansion, frequencies, false);
        if (words.isEmpty()) {
            return new Plan(queries.query(query, new MatchNoDocsQuery("no word")), List.of(), false);
        }
        Query strict = query(query, CandidateQueries.of(words, Integer.MAX_VALUE, true), text);
        int found = searcher.search(strict, FEW).scoreDocs.length;
        if (found == FEW || found > 0 && !Deadline.leavesTime(searcher)) {
            return new Plan(strict, words, false);
        }
        boolean wide = found == 0;
        List<QueryWord> taken = wide ? reader.read(text, expansion, frequencies, true) : words;
        int asked = new Plan(strict, taken, true).asked();
        int required = wide ? least(asked) : asked <= 2 ? asked : asked - 1;
        return new Plan(query(query, CandidateQueries.of(taken, required, false), text), taken, true);
    }

    /** How many of so many telling words must be there at least. Of a long question, an item may have but one. */
    private static int least(int asked) {
        return asked <= 2 ? asked : asked == 3 ? 2 : 1;
    }

    private static List<String> concat(String words, List<String> phrases) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(phrases);
        return all;
    }

    private Query query(org.vigie.index.Query query, Query words, String text) {
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        found.add(words, Occur.MUST);
        TermQuery exactName = new TermQuery(new Term(Schema.EXACT_NAME, documents.exactName(text)));
        found.add(new BoostQuery(new ConstantScoreQuery(exactName), EXACT_NAME_BOOST), Occur.SHOULD);
        return queries.query(query, found.build());
    }

    private static QueryWords.Frequencies frequencies(IndexSearcher searcher) {
        return new QueryWords.Frequencies() {
            @Override
            public int of(String term) {
                Deadline.check(searcher);
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
