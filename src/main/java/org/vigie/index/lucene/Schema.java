package org.vigie.index.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Uuids;

/**
 * Every field of a document, with what it allows. A change here that makes older documents answer differently raises
 * {@link #VERSION}: the index is then rebuilt from its stored sources at the next start.
 */
public final class Schema {

    public static final int VERSION = 5;

    /** Indexed, unique: replace and remove. See {@link #id}. */
    static final String ID = "id";

    /** Indexed: VIDEO, CHANNEL or PLAYLIST. */
    static final String KIND = "kind";

    /** Doc value in files of its own: the whole item, see {@link PackedSource}, to answer with and to rebuild from. */
    static final String SOURCE = "source";

    /**
     * Analysed, without positions: all words of all texts, each as often as the weights of where it stands say. Candidates are
     * found by it, and the dictionary is made of it.
     */
    static final String WORDS = "words";

    /** Analysed, with positions: name, tags and description, for phrases. */
    static final String TEXT = "text";

    /** Analysed, with positions: names of the channel, for phrases. */
    static final String CHANNEL_TEXT = "channeltext";

    /** Doc value: the words of all texts but the description in order, see {@link ShortTexts}; ranking. */
    static final String SHORT_TEXTS = "shorttexts";

    /** Indexed: a hash of the analysed name, so that a query that is exactly the name surely finds it. */
    static final String EXACT_NAME = "exactname";

    /** Indexed, videos: "true" for what is likely spam; filter. */
    static final String SUSPECTED = "suspected";

    /** Doc value, videos: 0 (nothing speaks for spam) to 100; ranking. */
    static final String SPAM = "spam";

    /** Doc value, videos: {@link org.vigie.appraisal.CopySign}; folding. */
    static final String COPY_SIGN = "copysign";

    /** Doc value: hash of the lower-case handle of the channel; variety. */
    static final String CHANNEL_KEY = "channelkey";

    /** Doc value: collation key of the name (root collation), to sort by it. */
    static final String NAME_ORDER = "nameorder";

    /** Indexed and doc value: host name; filter, rules, facets. */
    static final String HOST = "host";

    /** Indexed: lower-case {@code name@host} of the account; rules. */
    static final String ACCOUNT_HANDLE = "accounthandle";

    /** Indexed: lower-case {@code name@host} of the channel; rules. */
    static final String CHANNEL_HANDLE = "channelhandle";

    /** Indexed and doc value, videos: ids of what is spoken or {@code _unknown}; filter, ranking, facets. */
    static final String LANGUAGE = "language";

    /** Indexed, videos: "true" or "false"; filter. */
    static final String SENSITIVE = "sensitive";

    /** Indexed, videos: number of each flag (bit) that says why it is sensitive; filter. */
    static final String SENSITIVE_FLAG = "sensitiveflag";

    /** Indexed and doc value, videos: "true" or "false"; filter. */
    static final String LIVE = "live";

    /** Indexed and doc value, videos that have one: id; filter. */
    static final String CATEGORY = "category";

    static final String LICENCE = "licence";

    /** Indexed, videos: each whole tag, {@link FoldedText folded}; filter. */
    static final String TAG = "tag";

    /** Indexed: folded name and display name of the channel, and each word of the latter; filter. */
    static final String CHANNEL_NAME = "channelname";

    /**
     * Doc values, milliseconds since 1970: sorts. Documents are in the order of {@link #PUBLISHED}, newest first, so that it
     * filters, too; {@link #ORIGINALLY_PUBLISHED} is also a point to filter by.
     */
    static final String CREATED = "created";

    static final String PUBLISHED = "published";

    static final String ORIGINALLY_PUBLISHED = "originallypublished";

    /** Doc value and point, videos, seconds: sort, filter. */
    static final String DURATION = "duration";

    /** Doc values, videos: sorts, and what the answer gives; updated in place, so newer than those of the source. */
    static final String VIEWS = "views";

    static final String VIEWERS = "viewers";

    static final String LIKES = "likes";

    static final String DISLIKES = "dislikes";

    static final String COMMENTS = "comments";

    /** What is said of a host in an id: too much to be found for another by trying. */
    private static final int HOST_BYTES = 8;

    private Schema() {}

    /** Of what has a uuid: kind, uuid, and a hash of its host, a third of what they take as text. */
    static BytesRef id(ItemId id) {
        return Uuids.parse(id.key())
                .filter(uuid -> id.kind() != ItemKind.CHANNEL && uuid.toString().equals(id.key()))
                .map(uuid -> new BytesRef(idPrefix(id.kind(), uuid)
                        .put(hash(id.host().name()), 0, HOST_BYTES)
                        .array()))
                .orElseGet(() -> new BytesRef(id.kind() + "/" + id.handle()));
    }

    /** How the ids of all copies of a video or playlist begin. */
    static BytesRef idsOf(ItemKind kind, UUID uuid) {
        ByteBuffer prefix = idPrefix(kind, uuid);
        return new BytesRef(prefix.array(), 0, prefix.position());
    }

    private static ByteBuffer idPrefix(ItemKind kind, UUID uuid) {
        return ByteBuffer.allocate(1 + 2 * Long.BYTES + HOST_BYTES)
                .put((byte) kind.ordinal())
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits());
    }

    private static byte[] hash(String host) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(host.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
