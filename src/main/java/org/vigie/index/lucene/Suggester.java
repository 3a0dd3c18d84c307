package org.vigie.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Video;
import org.vigie.index.Exclusions;
import org.vigie.index.Filter;
import org.vigie.index.Query;
import org.vigie.index.Query.Extras;
import org.vigie.index.Query.Sort;
import org.vigie.index.Query.Text;
import org.vigie.index.Ranking;
import org.vigie.index.Suggestion;
import org.vigie.index.Suggestion.Kind;
import org.vigie.index.lucene.dictionary.WordDictionary;

/**
 * What someone who is typing may be looking for: titles, channels and tags that have the words, the last of them perhaps
 * longer. Nothing that is sensitive, likely spam, hidden or excluded by the hoster, and nothing anybody searched.
 */
final class Suggester {

    private static final int MOST = 20;

    /** Items that are read for each kind; the best of them by words are found first. */
    private static final int READ = 30;

    /** Counted no further: whatever is typed, an answer takes little work. */
    private static final int COUNTED = 500;

    /** Tags that begin so which are looked at. */
    private static final int TAGS_VISITED = 1_000;

    private static final int TAGS_READ = 4;
    private static final int TITLE_PIECES = 60;

    /** What popularity can add; less than what beginning with the words does. */
    private static final double POPULARITY = 0.25;

    private static final double MANY = Math.log1p(100_000);

    private final TextAnalysis analysis;
    private final QueryMapper queries;
    private final Supplier<WordDictionary> dictionary;

    Suggester(TextAnalysis analysis, QueryMapper queries, Supplier<WordDictionary> dictionary) {
        this.analysis = analysis;
        this.queries = queries;
        this.dictionary = dictionary;
    }

    /** @param hidden hosts of which nothing is shown, also if a rule allows it in spite of the exclusions */
    record Shown(Exclusions exclusions, Set<Host> hidden) {

        private List<Filter> unwanted() {
            return hidden.isEmpty()
                    ? List.of()
                    : List.of(Filter.builder().hosts(hidden).build());
        }
    }

    private record Candidate(Suggestion suggestion, double score) {}

    List<Suggestion> suggest(IndexSearcher searcher, String typed, Shown shown, int count) throws IOException {
        Beginning beginning = Beginning.of(typed, analysis);
        int wanted = Math.min(count, MOST);
        if (beginning.isEmpty() || wanted <= 0) {
            return List.of();
        }
        Search search = new Search(searcher, beginning, shown);
        search.addChannels();
        search.addTitles();
        search.addTags();
        return best(search.candidates, wanted);
    }

    /** No kind alone, if there are others; each text once, as several hosts may have it. */
    private static List<Suggestion> best(List<Candidate> candidates, int wanted) {
        List<Suggestion> best = new ArrayList<>();
        List<Suggestion> more = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        for (Candidate candidate : candidates) {
            Suggestion suggestion = candidate.suggestion();
            if (seen.add(suggestion.handle() + ' ' + FoldedText.fold(suggestion.text()))) {
                boolean room = taken.merge(suggestion.kind(), 1, Integer::sum) <= (wanted + 1) / 2;
                (room ? best : more).add(suggestion);
            }
        }
        best.addAll(more);
        return List.copyOf(best.subList(0, Math.min(wanted, best.size())));
    }

    /** One answer in the making. */
    private final class Search {

        private final IndexSearcher searcher;
        private final Beginning beginning;
        private final Shown shown;
        private final List<Candidate> candidates = new ArrayList<>();

        Search(IndexSearcher searcher, Beginning beginning, Shown shown) {
            this.searcher = searcher;
            this.beginning = beginning;
            this.shown = shown;
        }

        void addTitles() throws IOException {
            for (Item item : items(ItemKind.VIDEO, READ)) {
                if (item instanceof Video video) {
                    String title = video.text().name().strip();
                    add(
                            new Suggestion(Kind.TITLE, title, ""),
                            title,
                            video.counters().views());
                }
            }
        }

        void addChannels() throws IOException {
            for (Item item : items(ItemKind.CHANNEL, READ / 2)) {
                if (item instanceof Channel channel) {
                    String name = channel.actor().displayName().strip();
                    Suggestion suggestion =
                            new Suggestion(Kind.CHANNEL, name, channel.actor().handle());
                    double fits = Math.max(fits(name), fits(channel.actor().name()) * 0.9);
                    add(suggestion, fits, channel.followers());
                }
            }
        }

        /** Whole tags that begin as what was typed does. */
        void addTags() throws IOException {
            List<Tag> tags = new ArrayList<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Schema.TAG);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            BytesRef from = new BytesRef(beginning.folded());
            boolean more = from.length > 0 && each.seekCeil(from) != TermsEnum.SeekStatus.END;
            for (int i = 0; more && i < TAGS_VISITED; i++) {
                String tag = each.term().utf8ToString();
                more = tag.startsWith(beginning.folded());
                if (more) {
                    tags.add(new Tag(tag, each.docFreq()));
                    more = each.next() != null;
                }
            }
            tags.sort(Comparator.comparingInt(Tag::videos).reversed().thenComparing(Tag::folded));
            for (Tag tag : tags.subList(0, Math.min(TAGS_READ, tags.size()))) {
                written(tag).ifPresent(text -> add(new Suggestion(Kind.TAG, text, ""), text, tag.videos()));
            }
        }

        /** As a video writes it that may be shown; empty if there is none. */
        private Optional<String> written(Tag tag) throws IOException {
            var query = shown(ItemKind.VIDEO, new TermQuery(new Term(Schema.TAG, tag.folded())));
            for (ScoreDoc found : searcher.search(query, 1).scoreDocs) {
                if (StoredItems.item(searcher, found.doc) instanceof Video video) {
                    return video.text().tags().stream()
                            .filter(text -> FoldedText.fold(text).equals(tag.folded()))
                            .findFirst();
                }
            }
            return Optional.empty();
        }

        private List<Item> items(ItemKind kind, int most) throws IOException {
            var wanted = shown(kind, beginning.query(dictionary.get()));
            ScoreDoc[] found = searcher.search(wanted, new TopScoreDocCollectorManager(most, null, COUNTED)).scoreDocs;
            List<Item> items = new ArrayList<>();
            for (ScoreDoc one : found) {
                items.add(StoredItems.item(searcher, one.doc));
            }
            return items;
        }

        private org.apache.lucene.search.Query shown(ItemKind kind, org.apache.lucene.search.Query words) {
            Query query = new Query(
                    kind,
                    Text.NONE,
                    List.of(Filter.builder().sensitive(Optional.of(false)).build()),
                    shown.unwanted(),
                    shown.exclusions(),
                    Ranking.DEFAULT,
                    Set.of(),
                    Sort.MATCH,
                    0,
                    0,
                    Extras.USUAL);
            return queries.query(query, words);
        }

        private double fits(String text) {
            return beginning.fits(text, analysis.pieces(text, TITLE_PIECES));
        }

        private void add(Suggestion suggestion, String text, long popularity) {
            add(suggestion, fits(text), popularity);
        }

        private void add(Suggestion suggestion, double fits, long popularity) {
            if (fits > 0 && !suggestion.text().isEmpty()) {
                double known = Math.min(1, Math.log1p(Math.max(0, popularity)) / MANY);
                candidates.add(new Candidate(suggestion, fits + POPULARITY * known));
            }
        }
    }

    /** @param videos that have it, seen or not */
    private record Tag(String folded, int videos) {}
}
