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
import org.vigie.index.Query.Text;

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
            return strict(queries.query(query, QueryMapper.everything()), List.of());
        }
        String text = String.join(" ", concat(query.text().words(), query.text().phrases()));
        Expansion expansion = new Expansion(dictionary, query.ranking().variants());
        QueryWords.Frequencies frequencies = frequencies(searcher);
        List<QueryWord> words = reader.read(text, expansion, frequencies, false);
        if (words.isEmpty()) {
            return strict(queries.query(query, new MatchNoDocsQuery("no word")), List.of());
        }
        org.vigie.index.Query open = open(query);
        Query all = CandidateQueries.of(words, Integer.MAX_VALUE, true);
        int found = searcher.search(query(open, all, text), FEW).scoreDocs.length;
        if (found == FEW || found > 0 && !Deadline.leavesTime(searcher)) {
            return strict(query(query, all, text), words);
        }
        boolean wide = found == 0;
        List<QueryWord> taken = wide ? reader.read(text, expansion, frequencies, true) : words;
        int asked = Plan.asked(taken);
        int required = wide ? least(asked) : asked <= 2 ? asked : asked - 1;
        Query some = CandidateQueries.of(taken, required, false);
        return new Plan(query(query, some, text), query(open, some, text), taken, true);
    }

    private static Plan strict(Query query, List<QueryWord> words) {
        return new Plan(query, query, words, false);
    }

    /**
     * Without what only leaves out. How loosely words are taken is decided without it, or else a filter, which leaves fewer
     * hits, would bring in others that weren't there before.
     */
    private static org.vigie.index.Query open(org.vigie.index.Query query) {
        Text text = new Text(query.text().words(), query.text().phrases(), List.of());
        return new org.vigie.index.Query(
                query.kind(),
                text,
                List.of(),
                List.of(),
                query.exclusions(),
                query.ranking(),
                query.preferredLanguages(),
                query.sort(),
                query.start(),
                query.count(),
                query.extras());
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
