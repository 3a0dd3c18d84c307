package org.vigie.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.index.lucene.Arrangement.Place;
import org.vigie.index.lucene.dictionary.NearWord;
import org.vigie.index.lucene.dictionary.Typos;
import org.vigie.index.lucene.dictionary.WordDictionary;

/**
 * What may have been meant by words that no item has, as the best hits spell it; and, where little is found, by words that
 * are near a far more frequent one.
 *
 * @param text what was typed with these words replaced
 * @param corrected whether the hits are for it already, since nothing has the words as typed
 */
record Correction(String text, boolean corrected) {

    private static final int MAX_PIECES = 3_000;

    /** Hits in which a mended word is looked for: the first may lack it. */
    private static final int HITS = 5;

    /** With fewer hits than this, the words are doubted although there are such words. */
    private static final int FEW = 10;

    /** A word is hardly meant if one near it is so many times as frequent. */
    private static final int FAR_MORE = 20;

    private static final int LEAST_DOCUMENTS = 20;
    private static final double LIKELY = 0.5;
    private static final int LEAST_LENGTH = 4;

    private static final Set<Variant.Kind> GUESSED =
            Set.of(Variant.Kind.TYPO, Variant.Kind.PREFIX, Variant.Kind.TRANSLITERATED);

    /** Makes corrections of the queries of one searcher. */
    static final class Maker {

        private final TextAnalysis analysis;
        private final WordDictionary dictionary;
        private final IndexSearcher searcher;
        private final Map<Integer, Map<String, String>> spellings = new HashMap<>();

        Maker(TextAnalysis analysis, WordDictionary dictionary, IndexSearcher searcher) {
            this.analysis = analysis;
            this.dictionary = dictionary;
            this.searcher = searcher;
        }

        /** @param typed words, without operators */
        Optional<Correction> of(String typed, List<QueryWord> words, List<Place> places, long total)
                throws IOException {
            if (places.isEmpty()) {
                return Optional.empty();
            }
            Map<String, String> unknown = new HashMap<>();
            Map<String, String> doubted = new HashMap<>();
            for (QueryWord word : words) {
                if (!isKnown(word)) {
                    mended(word, places).ifPresent(meant -> unknown.put(word.typed(), meant));
                } else if (total < FEW) {
                    nearby(word).ifPresent(meant -> doubted.put(word.typed(), meant));
                }
            }
            Map<String, String> replaced = unknown.isEmpty() ? doubted : unknown;
            Optional<PlacedText> placed =
                    replaced.isEmpty() ? Optional.empty() : PlacedText.of(typed, analysis, QueryWords.MAX_WORDS);
            if (placed.isEmpty()) {
                return Optional.empty();
            }
            String corrected = replace(typed, placed.get(), replaced);
            return corrected.equals(typed)
                    ? Optional.empty()
                    : Optional.of(new Correction(corrected, !unknown.isEmpty()));
        }

        /** Whether some item has it, or a form of it that isn't a guess. */
        private boolean isKnown(QueryWord word) throws IOException {
            if (word.silent() || word.typed().codePoints().anyMatch(Typos::isDigit)) {
                return true;
            }
            for (Variant variant : word.variants()) {
                boolean exact = variant.kind() == Variant.Kind.EXACT;
                boolean stands = exact
                        && searcher.getIndexReader()
                                        .docFreq(new Term(
                                                Schema.WORDS, variant.terms().get(0)))
                                > 0;
                if (stands || !exact && !GUESSED.contains(variant.kind())) {
                    return true;
                }
            }
            return word.variants().size() == 1;
        }

        /** The likeliest of the guesses that the best hit with one has, as it is written there. */
        private Optional<String> mended(QueryWord word, List<Place> places) throws IOException {
            for (Place place : places.subList(0, Math.min(HITS, places.size()))) {
                if (!place.best().missing().contains(word)) {
                    Map<String, String> there = spellings(place.best().doc());
                    for (Variant variant : word.variants()) {
                        String written = there.get(variant.terms().get(0));
                        if (GUESSED.contains(variant.kind()) && written != null) {
                            return Optional.of(written);
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<String> nearby(QueryWord word) {
            String typed = word.typed();
            int documents = dictionary.frequency(typed);
            if (word.optional() || documents == 0 || typed.length() < LEAST_LENGTH) {
                return Optional.empty();
            }
            // One edit only: words that are further away come last, cost most to find, and wouldn't do.
            return dictionary.near(typed, Math.min(1, Typos.allowed(typed)), 3).stream()
                    .filter(near -> near.documents() >= Math.max(LEAST_DOCUMENTS, FAR_MORE * documents))
                    .filter(near -> near.edits() == 1 && near.likeness() >= LIKELY)
                    .filter(near -> word.variants().stream()
                            .noneMatch(variant -> variant.kind() == Variant.Kind.INFLECTED
                                    && variant.terms().contains(near.text())))
                    .map(NearWord::text)
                    .findFirst();
        }

        /** The words of a hit by their folded form; of several spellings, the first, which is that of the title. */
        private Map<String, String> spellings(int doc) throws IOException {
            Map<String, String> known = spellings.get(doc);
            if (known == null) {
                known = new HashMap<>();
                for (String text : texts(StoredItems.item(searcher, doc))) {
                    addSpellings(known, text);
                }
                spellings.put(doc, known);
            }
            return known;
        }

        private void addSpellings(Map<String, String> known, String text) {
            if (text != null) {
                PlacedText.of(text, analysis, MAX_PIECES)
                        .ifPresent(placed -> placed.pieces()
                                .forEach(piece ->
                                        known.putIfAbsent(piece.form(), PlacedText.written(text, placed, piece))));
            }
        }

        private static List<String> texts(Item item) {
            List<String> texts = new ArrayList<>();
            switch (item) {
                case Video video -> {
                    texts.add(video.text().name());
                    texts.addAll(video.text().tags());
                    texts.add(video.channel().displayName());
                    texts.add(video.account().displayName());
                    texts.add(video.text().description());
                }
                case Channel channel -> {
                    texts.add(channel.actor().displayName());
                    texts.add(channel.owner().actor().displayName());
                    texts.add(channel.description());
                }
                case Playlist playlist -> {
                    texts.add(playlist.displayName());
                    texts.add(playlist.owner().displayName());
                    texts.add(playlist.description());
                }
            }
            return texts;
        }
    }

    private static String replace(String typed, PlacedText placed, Map<String, String> meant) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Piece piece : placed.pieces()) {
            String instead = meant.get(piece.form());
            int start = placed.start(piece.start());
            if (instead != null && start >= from) {
                text.append(typed, from, start).append(instead);
                from = placed.end(piece.end());
            }
        }
        return text.append(typed, from, typed.length()).toString();
    }
}
