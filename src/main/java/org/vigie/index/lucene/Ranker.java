package org.vigie.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.vigie.appraisal.CopySign;
import org.vigie.index.Hits.Part;
import org.vigie.index.Ranking;
import org.vigie.index.lucene.Arrangement.Place;

/** Puts candidates in their order: looks at each closely, which would take too long for all that match. */
final class Ranker {

    private static final BytesRef NOTHING = new BytesRef();
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    private final WordMatcher matcher;
    private final MatchScore score;
    private final Ranking ranking;
    private final Set<String> preferredLanguages;
    private final long now;
    private final Map<Integer, Ranked> known = new HashMap<>();

    Ranker(List<QueryWord> words, Ranking ranking, Set<String> preferredLanguages, long now) {
        this.matcher = new WordMatcher(words);
        this.score = new MatchScore(words, ranking);
        this.ranking = ranking;
        this.preferredLanguages = preferredLanguages;
        // The day will do for freshness, and the same question has the same answer, byte by byte, all day.
        this.now = now - Math.floorMod(now, DAY);
    }

    /**
     * @param surest how well the telling word that matches best does: 1 as typed, less for another form, a slip
     * @param sign null for what isn't a video
     */
    record Ranked(
            int doc, double score, List<QueryWord> missing, double surest, Signals.Values signals, CopySign sign) {}

    /** What was ranked before isn't looked at again. */
    List<Ranked> rank(IndexSearcher searcher, ScoreDoc[] candidates) throws IOException {
        ScoreDoc[] ordered = candidates.clone();
        Arrays.sort(ordered, Comparator.comparingInt(hit -> hit.doc));
        List<Ranked> ranked = new ArrayList<>(ordered.length);
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        Leaf leaf = null;
        int current = -1;
        for (ScoreDoc hit : ordered) {
            Deadline.check(searcher);
            Ranked same = known.get(hit.doc);
            int of = same == null ? ReaderUtil.subIndex(hit.doc, leaves) : current;
            if (of != current) {
                leaf = new Leaf(leaves.get(of));
                current = of;
            }
            Ranked one = same == null ? leaf.rank(hit.doc) : same;
            known.put(hit.doc, one);
            ranked.add(one);
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::doc));
        return ranked;
    }

    /** Why these have their scores, by document: parts that add up to the score of the place. */
    Map<Integer, List<Part>> explain(IndexSearcher searcher, List<Place> places) throws IOException {
        List<Place> ordered = new ArrayList<>(places);
        ordered.sort(Comparator.comparingInt(place -> place.best().doc()));
        Map<Integer, List<Part>> explained = new HashMap<>();
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        Leaf leaf = null;
        int current = -1;
        for (Place place : ordered) {
            int doc = place.best().doc();
            int of = ReaderUtil.subIndex(doc, leaves);
            if (of != current) {
                leaf = new Leaf(leaves.get(of));
                current = of;
            }
            explained.put(doc, parts(leaf.rank(doc), place.taken()));
        }
        return explained;
    }

    /** Of the one that was ranked last. */
    private List<Part> parts(Ranked ranked, double taken) {
        List<Part> parts = new ArrayList<>(score.parts(matcher));
        parts.addAll(Signals.parts(ranked.signals(), score.of(matcher), ranking, preferredLanguages, now));
        if (taken > 0) {
            parts.add(new Part("signals.same-channel", "", -taken * ranked.score()));
        }
        return parts;
    }

    /** A segment, read from its first candidate to its last. */
    private final class Leaf {

        private final int base;
        private final PostingsEnum[] postings;
        private final BinaryDocValues shortTexts;
        private final BinaryDocValues copySigns;
        private final Signals signals;

        Leaf(LeafReaderContext context) throws IOException {
            base = context.docBase;
            String[] terms = matcher.terms();
            postings = new PostingsEnum[terms.length];
            Terms words = context.reader().terms(Schema.WORDS);
            TermsEnum dictionary = words == null ? TermsEnum.EMPTY : words.iterator();
            for (int i = 0; i < terms.length; i++) {
                if (dictionary.seekExact(new BytesRef(terms[i]))) {
                    postings[i] = dictionary.postings(null, PostingsEnum.FREQS);
                }
            }
            shortTexts = context.reader().getBinaryDocValues(Schema.SHORT_TEXTS);
            copySigns = context.reader().getBinaryDocValues(Schema.COPY_SIGN);
            signals = new Signals(context.reader());
        }

        Ranked rank(int doc) throws IOException {
            int inLeaf = doc - base;
            boolean has = shortTexts != null && shortTexts.advanceExact(inLeaf);
            matcher.match(has ? shortTexts.binaryValue() : NOTHING, term -> frequency(postings[term], inLeaf));
            Signals.Values values = signals.read(inLeaf);
            double text = score.of(matcher);
            double all = text * (1 + Signals.sum(values, ranking, preferredLanguages, now));
            return new Ranked(doc, all, score.missing(matcher), score.surest(matcher), values, sign(inLeaf));
        }

        private CopySign sign(int doc) throws IOException {
            if (copySigns == null || !copySigns.advanceExact(doc)) {
                return null;
            }
            BytesRef bytes = copySigns.binaryValue();
            return CopySign.read(bytes.bytes, bytes.offset, bytes.length);
        }

        private static int frequency(PostingsEnum postings, int doc) throws IOException {
            if (postings == null || postings.docID() == DocIdSetIterator.NO_MORE_DOCS) {
                return 0;
            }
            int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
            return at == doc ? postings.freq() : 0;
        }
    }
}
