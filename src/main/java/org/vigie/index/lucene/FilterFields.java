package org.vigie.index.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;

/** What documents have only to be filtered by; {@link FilterMapper} is the other side of it. */
final class FilterFields {

    /** Words of a display name by which the channel can be asked for one by one. */
    private static final int MAX_CHANNEL_WORDS = 32;

    private FilterFields() {}

    static void add(Document document, Item item) {
        switch (item) {
            case Video video -> addVideo(document, video);
            case Channel channel -> addChannel(document, channel.actor());
            case Playlist playlist -> {
                if (playlist.channel() != null) {
                    addChannel(document, playlist.channel());
                }
            }
        }
    }

    private static void addVideo(Document document, Video video) {
        addChannel(document, video.channel());
        addKeyword(document, Schema.LIVE, String.valueOf(video.live()));
        addId(document, Schema.CATEGORY, video.labels().category());
        addId(document, Schema.LICENCE, video.labels().licence());
        Set<String> tags = new LinkedHashSet<>();
        video.text().tags().forEach(tag -> tags.add(FoldedText.fold(tag)));
        tags.forEach(tag -> document.add(new StringField(Schema.TAG, tag, Field.Store.NO)));
        bits(video.sensitivity().flags())
                .forEach(bit -> document.add(new StringField(Schema.SENSITIVE_FLAG, bit, Field.Store.NO)));
        addDate(document, Schema.ORIGINALLY_PUBLISHED, video.dates().originallyPublished());
        document.add(new LongPoint(Schema.DURATION, video.seconds()));
    }

    /** The numbers of the bits that are set, as terms. */
    static List<String> bits(int mask) {
        List<String> bits = new ArrayList<>();
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            if ((mask & (1 << bit)) != 0) {
                bits.add(String.valueOf(bit));
            }
        }
        return bits;
    }

    /** The words of a display name, folded. */
    static List<String> words(String displayName) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        (FoldedText.fold(displayName) + ' ').codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (Character.isLetterOrDigit(c)
                    || type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        return words.subList(0, Math.min(words.size(), MAX_CHANNEL_WORDS));
    }

    private static void addChannel(Document document, Actor channel) {
        Set<String> terms = new LinkedHashSet<>(words(channel.displayName()));
        terms.add(FoldedText.fold(channel.displayName()));
        terms.add(FoldedText.fold(channel.name()));
        terms.forEach(term -> document.add(new StringField(Schema.CHANNEL_NAME, term, Field.Store.NO)));
    }

    private static void addId(Document document, String field, Labelled<Integer> value) {
        if (value.id() != null) {
            addKeyword(document, field, String.valueOf(value.id()));
        }
    }

    private static void addKeyword(Document document, String field, String value) {
        document.add(new KeywordField(field, value, Field.Store.NO));
    }

    private static void addDate(Document document, String field, Instant date) {
        if (date != null) {
            document.add(new LongPoint(field, date.toEpochMilli()));
        }
    }
}
