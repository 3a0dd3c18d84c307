package org.vigie.index.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.index.Hits.Span;
import org.vigie.index.Query.TextField;
import org.vigie.index.lucene.Marks.Mark;

/** Where the words of a query stand in the texts of a hit that people see, by reading these texts again. */
final class Highlights {

    /** Pieces of a text that are looked at, as many as are indexed. */
    private static final int MAX_PIECES = 3_000;

    private static final int MAX_TAGS = 100;

    /** Characters of a description that are shown: the best part of it, so places elsewhere are of no use. */
    private static final int WINDOW = 300;

    private final TextAnalysis analysis;
    private final List<QueryWord> words;
    private final Marks marks;

    Highlights(TextAnalysis analysis, List<QueryWord> words) {
        this.analysis = analysis;
        this.words = words;
        this.marks = new Marks(words);
    }

    Map<TextField, List<Span>> of(Item item) {
        Map<TextField, List<Span>> highlights = new EnumMap<>(TextField.class);
        switch (item) {
            case Video video -> {
                add(highlights, TextField.NAME, video.text().name());
                addTags(highlights, video.text().tags());
                add(highlights, TextField.CHANNEL, video.channel().displayName());
                addDescription(highlights, video.text().description());
            }
            case Channel channel -> {
                add(highlights, TextField.NAME, channel.actor().displayName());
                addDescription(highlights, channel.description());
            }
            case Playlist playlist -> {
                add(highlights, TextField.NAME, playlist.displayName());
                if (playlist.channel() != null) {
                    add(highlights, TextField.CHANNEL, playlist.channel().displayName());
                }
                addDescription(highlights, playlist.description());
            }
        }
        return highlights;
    }

    private void add(Map<TextField, List<Span>> highlights, TextField field, String text) {
        put(highlights, field, merged(marks(text, 0)));
    }

    private void addTags(Map<TextField, List<Span>> highlights, List<String> tags) {
        List<Span> spans = new ArrayList<>();
        for (int tag = 0; tag < Math.min(MAX_TAGS, tags.size()); tag++) {
            spans.addAll(merged(marks(tags.get(tag), tag)));
        }
        put(highlights, TextField.TAGS, spans);
    }

    /** Without the words that every text has, which would be marked everywhere. */
    private void addDescription(Map<TextField, List<Span>> highlights, String text) {
        List<Mark> telling = marks(text, 0).stream()
                .filter(mark -> !words.get(mark.word()).optional())
                .sorted(Comparator.comparingInt(mark -> mark.span().start()))
                .toList();
        put(highlights, TextField.DESCRIPTION, merged(best(telling)));
    }

    private static void put(Map<TextField, List<Span>> highlights, TextField field, List<Span> spans) {
        if (!spans.isEmpty()) {
            highlights.put(field, spans);
        }
    }

    private Collection<Mark> marks(String text, int value) {
        return text == null
                ? List.of()
                : PlacedText.of(text, analysis, MAX_PIECES)
                        .map(placed -> marks.in(placed, value))
                        .orElse(List.of());
    }

    /** Of the parts of the text that are as long as is shown, the first with the most different words. */
    private static List<Mark> best(List<Mark> inOrder) {
        List<Mark> best = List.of();
        int most = 0;
        for (int first = 0; first < inOrder.size(); first++) {
            int limit = inOrder.get(first).span().start() + WINDOW;
            Set<Integer> different = new HashSet<>();
            int last = first;
            while (last < inOrder.size() && inOrder.get(last).span().end() <= limit) {
                different.add(inOrder.get(last++).word());
            }
            if (different.size() > most) {
                most = different.size();
                best = inOrder.subList(first, last);
            }
        }
        return best;
    }

    /** In order, with those that overlap or touch as one. */
    private static List<Span> merged(Collection<Mark> marks) {
        List<Span> merged = new ArrayList<>();
        marks.stream()
                .map(Mark::span)
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .forEach(span -> {
                    Span last = merged.isEmpty() ? null : merged.getLast();
                    if (last != null && span.start() <= last.end()) {
                        int end = Math.max(last.end(), span.end());
                        merged.set(merged.size() - 1, new Span(last.value(), last.start(), end));
                    } else {
                        merged.add(span);
                    }
                });
        return merged;
    }
}
