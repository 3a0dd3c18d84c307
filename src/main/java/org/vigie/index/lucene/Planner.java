package org.vigie.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.vigie.index.lucene.Ranker.Ranked;
import org.vigie.index.lucene.dictionary.WordDictionary;

/**
 * Decides how loosely the words of a query are taken: all of them where enough has them all; else also what lacks the common
 * ones or one other; and if nothing has all, slips and cut words are mended and the words that the best hit lacks may be missing.
 * Filters play no part in this, so that another filter never finds what wasn't found without it.
 */
final class Planner {

    /** Enough for a name that is exactly the query to be a candidate, however many others have its words. */
    private static final float EXACT_NAME_BOOST = 1000;

    /** Of what lacks words, so many are ranked at most. */
    private static final int NEAREST = 190;

    /** Of these, what has less than this share of the best score isn't shown. */
    private static final double NEAR = 0.45;

    /**
     * And neither is what has less than this, however bad the best is: of two or three words, one at least must be in the
     * name; of a long question, one word alone gives less.
     */
    private static final double LEAST_SCORE = 0.25;

    private static final double LEAST_SCORE_OF_QUESTION = 0.12;

    /** What lacks words must have another one surely: a slip or a form of some language alone proves nothing. */
    private static final double SURE = 0.6;

    private static final int QUESTION = 4;

    /** With fewer hits than this that have all words, those that lack one are shown behind them. */
    private static final int FEW = 10;

    private final QueryMapper queries;
    private final QueryWords reader;
    private final DocumentMapper documents;
    private final Clock clock;
    private final HitCounts counts = new HitCounts();
    private final Expansions expansions = new Expansions();

    Planner(QueryMapper queries, QueryWords reader, DocumentMapper documents, Clock clock) {
        this.queries = queries;
        this.reader = reader;
        this.documents = documents;
        this.clock = clock;
    }

    HitCounts counts() {
        return counts;
    }

    Plan plan(IndexSearcher searcher, org.vigie.index.Query query, WordDictionary dictionary) throws IOException {
        if (query.text().isEmpty()) {
            return plan(query, QueryMapper.everything(), List.of());
        }
        String typed = query.text().words();
        String phrases = String.join(" ", query.text().phrases());
        String text = typed.isBlank() ? phrases : typed;
        Expansion expansion = expansions.of(dictionary, query.ranking().variants());
        QueryWords.Frequencies frequencies = frequencies(searcher);
        List<QueryWord> words = reader.read(text, expansion, frequencies, false);
        if (words.isEmpty()) {
            return plan(query, new MatchNoDocsQuery("no word"), List.of());
        }
        List<QueryWord> alsoRanked = typed.isBlank()
                ? List.of()
                : reader.read(phrases, expansion, frequencies, false).stream()
                        .map(QueryWord::asSilent)
                        .toList();
        Query exactName = exactName(searcher, text);
        Query all = found(CandidateQueries.of(words, Integer.MAX_VALUE, true), exactName);
        Plan strict = plan(query, all, concat(words, alsoRanked));
        TopDocs candidates =
                Closeup.candidates(searcher, strict.query(), query, counts.toCount(searcher, strict.query()));
        int found = atMost(FEW, candidates, searcher, query, all);
        if (found == FEW || found > 0 && !Deadline.leavesTime(searcher)) {
            return new Plan(strict.query(), strict.words(), strict.ranker(), candidates);
        }
        boolean wide = found == 0;
        List<QueryWord> taken = wide ? reader.read(text, expansion, frequencies, true) : words;
        int asked = Plan.asked(taken);
        int required = wide ? 1 : asked <= 2 ? asked : asked - 1;
        Query some = queries.unfiltered(query, found(CandidateQueries.of(taken, required, false), exactName));
        Ranker ranker = alsoRanked.isEmpty() && !wide ? strict.ranker() : ranker(query, taken);
        List<Ranked> near = near(searcher, some, taken, ranker);
        BooleanQuery.Builder also = new BooleanQuery.Builder();
        also.add(all, Occur.SHOULD);
        also.add(new TheseDocuments(near.stream().mapToInt(Ranked::doc).toArray()), Occur.SHOULD);
        return new Plan(
                queries.query(query, also.build()),
                concat(taken, alsoRanked),
                alsoRanked.isEmpty() ? ranker : ranker(query, concat(taken, alsoRanked)),
                QueryMapper.isFiltered(query) ? null : together(candidates, near));
    }

    /** What a query for both would find: fewer than few have all words, so all of these are known. */
    private static TopDocs together(TopDocs few, List<Ranked> near) {
        Set<Integer> known = new HashSet<>();
        List<ScoreDoc> all = new ArrayList<>(List.of(few.scoreDocs));
        all.forEach(hit -> known.add(hit.doc));
        near.stream()
                .filter(one -> known.add(one.doc()))
                .forEach(one -> all.add(new ScoreDoc(one.doc(), (float) one.score())));
        return new TopDocs(new TotalHits(all.size(), TotalHits.Relation.EQUAL_TO), all.toArray(ScoreDoc[]::new));
    }

    private Plan plan(org.vigie.index.Query query, Query all, List<QueryWord> words) {
        return new Plan(queries.query(query, all), words, ranker(query, words), null);
    }

    private Ranker ranker(org.vigie.index.Query query, List<QueryWord> words) {
        return new Ranker(words, query.ranking(), query.preferredLanguages(), clock.millis());
    }

    /** How many have all words, counted no further than to few: mostly the candidates of the answer are as many. */
    private int atMost(int few, TopDocs candidates, IndexSearcher searcher, org.vigie.index.Query query, Query all)
            throws IOException {
        int found = Math.min(few, candidates.scoreDocs.length);
        return found == few || !QueryMapper.isFiltered(query)
                ? found
                : atMost(few, searcher, queries.unfiltered(query, all));
    }

    /** Looks at no more than it takes to know: where all scores are the same, none after these can be better. */
    private static int atMost(int few, IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(new ConstantScoreQuery(query), new TopScoreDocCollectorManager(few, null, 1))
                .scoreDocs
                .length;
    }

    /** What ranks near the best of what a query finds; the rest has hardly anything to do with it. */
    private static List<Ranked> near(IndexSearcher searcher, Query some, List<QueryWord> words, Ranker ranker)
            throws IOException {
        List<Ranked> ranked = ranker.rank(searcher, searcher.search(some, NEAREST).scoreDocs);
        double best = ranked.isEmpty() ? 0 : ranked.getFirst().score();
        double least = Plan.asked(words) < QUESTION ? LEAST_SCORE : LEAST_SCORE_OF_QUESTION;
        return ranked.stream()
                .takeWhile(one -> one.score() >= Math.max(least, NEAR * best))
                .filter(one -> one.missing().isEmpty() || one.surest() >= SURE)
                .toList();
    }

    private static List<QueryWord> concat(List<QueryWord> words, List<QueryWord> others) {
        return Stream.concat(words.stream(), others.stream()).toList();
    }

    private static Query found(Query words, Query exactName) {
        return exactName == null
                ? words
                : new BooleanQuery.Builder()
                        .add(words, Occur.MUST)
                        .add(exactName, Occur.SHOULD)
                        .build();
    }

    /** Null if nothing has this name, as is usual: then there is one clause less to step along with. */
    private Query exactName(IndexSearcher searcher, String text) throws IOException {
        Term name = new Term(Schema.EXACT_NAME, documents.exactName(text));
        return searcher.getIndexReader().docFreq(name) == 0
                ? null
                : new BoostQuery(new ConstantScoreQuery(new TermQuery(name)), EXACT_NAME_BOOST);
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
