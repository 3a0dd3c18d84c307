package org.vigie.index.lucene;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.icu.ICUCollationDocValuesField;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.vigie.appraisal.CopySign;
import org.vigie.appraisal.SpokenLanguage;
import org.vigie.appraisal.Suspicion;
import org.vigie.appraisal.TextLanguage;
import org.vigie.appraisal.Wordings;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.catalog.Video.Counters;
import org.vigie.index.Filter;

/** Makes the document of an item: the one place where a catalogue field meets a field of the {@link Schema}. */
final class DocumentMapper {

    /** Words of a name that its exact form keeps; longer names differ within them in practice. */
    private static final int EXACT_NAME_WORDS = 64;

    private static final FieldType WORDS = indexed(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType PHRASES = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private final TextAnalysis analysis;
    private final SpokenLanguage languages = new SpokenLanguage(TextLanguage.load());
    private final Collator collator = Collator.getInstance(ULocale.ROOT).freeze();

    DocumentMapper(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    Document document(Item item) {
        Document document = new Document();
        document.add(new StringField(Schema.ID, Schema.id(item.id()), Field.Store.NO));
        document.add(new StringField(Schema.KIND, item.id().kind().name(), Field.Store.NO));
        document.add(new BinaryDocValuesField(Schema.SOURCE, PackedSource.pack(item)));
        document.add(new KeywordField(Schema.HOST, item.host().name(), Field.Store.NO));
        FilterFields.add(document, item);
        switch (item) {
            case Video video -> addVideo(document, video);
            case Channel channel -> addChannel(document, channel);
            case Playlist playlist -> addPlaylist(document, playlist);
        }
        addWords(document, item);
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

    /** The same for names of the same words, and hardly ever for others: as terms, names would take six times as much. */
    BytesRef exactName(String name) {
        String words = String.join(" ", analysis.words(name, EXACT_NAME_WORDS));
        long[] hash = StringHelper.murmurhash3_x64_128(new BytesRef(words));
        return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(hash[0]).array());
    }

    private void addVideo(Document document, Video video) {
        addName(document, video.text().name());
        addChannelOf(document, video.channel());
        addAccount(document, video.account());
        addLanguages(document, languages.decide(video).ids());
        Wordings words = Wordings.of(video);
        double suspicion = Suspicion.of(video, words).score();
        document.add(new NumericDocValuesField(Schema.SPAM, Math.round(100 * suspicion)));
        if (suspicion >= Suspicion.LIKELY) {
            document.add(new StringField(Schema.SUSPECTED, "true", Field.Store.NO));
        }
        document.add(new BinaryDocValuesField(Schema.COPY_SIGN, new BytesRef(CopySign.write(video, words))));
        document.add(new StringField(
                Schema.SENSITIVE, String.valueOf(video.sensitivity().sensitive()), Field.Store.NO));
        addSkippable(document, Schema.CREATED, video.dates().created());
        addSkippable(document, Schema.PUBLISHED, video.dates().published());
        addDate(document, Schema.ORIGINALLY_PUBLISHED, video.dates().originallyPublished());
        document.add(new NumericDocValuesField(Schema.DURATION, video.seconds()));
        counters(video.counters()).forEach(document::add);
    }

    private static void addLanguages(Document document, List<String> spoken) {
        for (String language : spoken.isEmpty() ? List.of(Filter.UNKNOWN_LANGUAGE) : spoken) {
            document.add(new StringField(Schema.LANGUAGE, language, Field.Store.NO));
            document.add(new SortedSetDocValuesField(Schema.LANGUAGE, new BytesRef(language)));
        }
    }

    private void addChannel(Document document, Channel channel) {
        addName(document, channel.actor().displayName());
        addChannelOf(document, channel.actor());
        addAccount(document, channel.owner().actor());
        addSkippable(document, Schema.CREATED, channel.created());
    }

    private void addPlaylist(Document document, Playlist playlist) {
        addName(document, playlist.displayName());
        if (playlist.channel() != null) {
            addChannelOf(document, playlist.channel());
        }
        addAccount(document, playlist.owner());
        addSkippable(document, Schema.CREATED, playlist.created());
    }

    private void addName(Document document, String name) {
        document.add(new StringField(Schema.EXACT_NAME, exactName(name), Field.Store.NO));
        document.add(new ICUCollationDocValuesField(Schema.NAME_ORDER, collator));
        ((ICUCollationDocValuesField) document.getField(Schema.NAME_ORDER)).setStringValue(name);
    }

    private static void addChannelOf(Document document, Actor channel) {
        document.add(new StringField(Schema.CHANNEL_HANDLE, handle(channel), Field.Store.NO));
        document.add(
                new NumericDocValuesField(Schema.CHANNEL_KEY, handle(channel).hashCode()));
    }

    private static void addAccount(Document document, Actor account) {
        document.add(new StringField(Schema.ACCOUNT_HANDLE, handle(account), Field.Store.NO));
    }

    private void addWords(Document document, Item item) {
        DocumentWords words = ItemWords.of(item, new DocumentWords(analysis));
        document.add(new Field(Schema.WORDS, words.words(), WORDS));
        document.add(new Field(Schema.TEXT, words.text(), PHRASES));
        document.add(new Field(Schema.CHANNEL_TEXT, words.channel(), PHRASES));
        document.add(new BinaryDocValuesField(Schema.SHORT_TEXTS, words.shortTexts()));
    }

    private static void addDate(Document document, String field, Instant date) {
        if (date != null) {
            document.add(new NumericDocValuesField(field, date.toEpochMilli()));
        }
    }

    /** With what is least and most in many documents that follow each other, which in the order of the index is near. */
    private static void addSkippable(Document document, String field, Instant date) {
        if (date != null) {
            document.add(NumericDocValuesField.indexedField(field, date.toEpochMilli()));
        }
    }

    private static FieldType indexed(IndexOptions options, boolean withoutLength) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(withoutLength);
        type.freeze();
        return type;
    }

    static String handle(Actor actor) {
        return actor.handle().toLowerCase(Locale.ROOT);
    }
}
