package org.vigie.index.lucene;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.icu.ICUCollationDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.catalog.Video.Counters;
import org.vigie.index.Filter;
import org.vigie.index.Query;

/** Makes the document of an item: the one place where a catalogue field meets a field of the {@link Schema}. */
final class DocumentMapper {

    /** Words of a name that its exact form keeps; longer names differ within them in practice. */
    private static final int EXACT_NAME_WORDS = 64;

    private final TextAnalysis analysis;
    private final Collator collator = Collator.getInstance(ULocale.ROOT).freeze();

    DocumentMapper(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    Document document(Item item) {
        Document document = new Document();
        document.add(new StringField(Schema.ID, Schema.id(item.id()), Field.Store.NO));
        document.add(new StringField(Schema.KIND, item.id().kind().name(), Field.Store.YES));
        document.add(new StoredField(Schema.SOURCE, SourceCodec.encode(item)));
        FilterFields.add(document, item);
        addHost(document, item.host());
        switch (item) {
            case Video video -> addVideo(document, video);
            case Channel channel -> addChannel(document, channel);
            case Playlist playlist -> addPlaylist(document, playlist);
        }
        return document;
    }

    /** The parts of a video that are updated in place. */
    static List<NumericDocValuesField> counters(Counters counters) {
        return List.of(
                new NumericDocValuesField(Schema.VIEWS, counters.views()),
                new NumericDocValuesField(Schema.VIEWERS, counters.viewers()),
                new NumericDocValuesField(Schema.LIKES, counters.likes()),
                new NumericDocValuesField(Schema.DISLIKES, counters.dislikes()),
                new NumericDocValuesField(Schema.COMMENTS, counters.comments()));
    }

    /** The form in which names are the same if their words are. */
    String exactName(String name) {
        return String.join(" ", analysis.words(name, EXACT_NAME_WORDS));
    }

    private void addVideo(Document document, Video video) {
        addName(document, video.text().name());
        addText(document, Query.TextField.DESCRIPTION, video.text().description());
        video.text().tags().forEach(tag -> addText(document, Query.TextField.TAGS, tag));
        addChannelOf(document, video.channel());
        addAccount(document, video.account());
        String language = video.labels().language().id();
        document.add(new StringField(
                Schema.LANGUAGE, language == null ? Filter.UNKNOWN_LANGUAGE : language, Field.Store.NO));
        document.add(new StringField(
                Schema.SENSITIVE, String.valueOf(video.sensitivity().sensitive()), Field.Store.NO));
        addDate(document, Schema.CREATED, video.dates().created());
        addDate(document, Schema.PUBLISHED, video.dates().published());
        addDate(document, Schema.ORIGINALLY_PUBLISHED, video.dates().originallyPublished());
        document.add(new NumericDocValuesField(Schema.DURATION, video.seconds()));
        counters(video.counters()).forEach(document::add);
    }

    private void addChannel(Document document, Channel channel) {
        addName(document, channel.actor().displayName());
        addText(document, Query.TextField.DESCRIPTION, channel.description());
        addChannelOf(document, channel.actor());
        addAccount(document, channel.owner().actor());
        addDate(document, Schema.CREATED, channel.created());
    }

    private void addPlaylist(Document document, Playlist playlist) {
        addName(document, playlist.displayName());
        addText(document, Query.TextField.DESCRIPTION, playlist.description());
        if (playlist.channel() != null) {
            addChannelOf(document, playlist.channel());
        }
        addAccount(document, playlist.owner());
        addDate(document, Schema.CREATED, playlist.created());
    }

    private void addName(Document document, String name) {
        addText(document, Query.TextField.NAME, name);
        document.add(new StringField(Schema.EXACT_NAME, exactName(name), Field.Store.NO));
        document.add(new ICUCollationDocValuesField(Schema.NAME_ORDER, collator));
        ((ICUCollationDocValuesField) document.getField(Schema.NAME_ORDER)).setStringValue(name);
    }

    private static void addChannelOf(Document document, Actor channel) {
        addText(document, Query.TextField.CHANNEL, channel.displayName());
        addText(document, Query.TextField.CHANNEL, channel.name());
        document.add(new StringField(Schema.CHANNEL_HANDLE, handle(channel), Field.Store.NO));
    }

    private static void addAccount(Document document, Actor account) {
        addText(document, Query.TextField.ACCOUNT, account.displayName());
        addText(document, Query.TextField.ACCOUNT, account.name());
        document.add(new StringField(Schema.ACCOUNT_HANDLE, handle(account), Field.Store.NO));
    }

    private static void addHost(Document document, Host host) {
        document.add(new StringField(Schema.HOST, host.name(), Field.Store.NO));
        addText(document, Query.TextField.HOST, host.name());
        addText(document, Query.TextField.HOST, host.name().replaceAll("[.:-]", " "));
    }

    private static void addText(Document document, Query.TextField field, String text) {
        if (text != null && !text.isEmpty()) {
            document.add(new TextField(Schema.TEXT.get(field), text, Field.Store.NO));
        }
    }

    private static void addDate(Document document, String field, Instant date) {
        if (date != null) {
            document.add(new NumericDocValuesField(field, date.toEpochMilli()));
        }
    }

    static String handle(Actor actor) {
        return actor.handle().toLowerCase(Locale.ROOT);
    }
}
