package org.vigie.index.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;

/**
 * An item as few bytes, each by itself, so that no block has to be read for one of them: its values without their names, and
 * its texts, deflated with a dictionary.
 *
 * <p>{@code format and kind (1 byte), uuid (16, none for a channel), length of host (2), host, length of facts (2 or 4), facts,
 * length of texts (2 or 4), texts, deflated if they are fewer bytes then}
 */
final class PackedSource {

    /** Raised, with a dictionary and known texts of its own, by whatever makes older bytes unreadable; those stay readable. */
    private static final int FORMAT = 2 << 4;

    private static final int JSON_FORMAT = 1 << 4;

    /** No source is as long, since texts are bounded where they are read; what seems so is damaged. */
    private static final int MAX_LENGTH = 4 << 20;

    private static final byte[] DICTIONARY = dictionary();

    private PackedSource() {}

    static BytesRef pack(Item item) {
        UUID uuid = uuid(item);
        SourceWriter out = new SourceWriter(item.host().name(), uuid);
        SourceLayout.write(item, out);
        byte[] host = item.host().name().getBytes(StandardCharsets.UTF_8);
        byte[] facts = out.facts();
        byte[] texts = out.texts();
        byte[] deflated = Deflated.deflate(texts, DICTIONARY);
        ByteBuffer packed = ByteBuffer.allocate(32 + host.length + facts.length + deflated.length);
        packed.put((byte) (FORMAT | code(item.id().kind())));
        if (uuid != null) {
            packed.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        }
        packed.putShort((short) host.length).put(host);
        putLength(packed, facts.length);
        packed.put(facts);
        putLength(packed, texts.length);
        packed.put(deflated);
        return new BytesRef(packed.array(), 0, packed.position());
    }

    /** @throws IOException if the bytes are damaged, or of a later version */
    static Item unpack(BytesRef packed) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
        try {
            int head = in.get();
            ItemKind kind = kind(head & 0x0F);
            return switch (head & 0xF0) {
                case FORMAT -> unpack(kind, in);
                case JSON_FORMAT -> PackedJson.unpack(kind, in);
                default -> throw new IOException("Not a source of a known format");
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException damaged) {
            throw new IOException(damaged);
        }
    }

    private static Item unpack(ItemKind kind, ByteBuffer in) throws IOException {
        UUID uuid = kind == ItemKind.CHANNEL ? null : new UUID(in.getLong(), in.getLong());
        byte[] host = new byte[in.getShort()];
        in.get(host);
        int length = length(in);
        ByteBuffer facts = in.slice(in.position(), length);
        in.position(in.position() + length);
        length = length(in);
        Host known = StoredHosts.host(new String(host, StandardCharsets.UTF_8));
        SourceReader reader = new SourceReader(facts, texts(in, length), known, uuid);
        return SourceLayout.read(kind, known, uuid, reader);
    }

    private static byte[] texts(ByteBuffer in, int length) throws IOException {
        if (in.remaining() == length) {
            byte[] texts = new byte[length];
            in.get(texts);
            return texts;
        }
        byte[] texts = Deflated.inflate(in, length, DICTIONARY);
        if (texts.length < length) {
            throw new IOException("Texts that end too soon");
        }
        return texts;
    }

    /** Two bytes, or four for what is as long as few are. */
    private static void putLength(ByteBuffer packed, int length) {
        if (length <= Short.MAX_VALUE) {
            packed.putShort((short) length);
        } else {
            packed.putInt(length | Integer.MIN_VALUE);
        }
    }

    private static int length(ByteBuffer in) throws IOException {
        int first = in.getShort();
        int length = first >= 0 ? first : (first & Short.MAX_VALUE) << 16 | in.getShort() & 0xFFFF;
        if (length > MAX_LENGTH) {
            throw new IOException("A source longer than any");
        }
        return length;
    }

    private static UUID uuid(Item item) {
        return switch (item) {
            case Video video -> video.uuid();
            case Playlist playlist -> playlist.uuid();
            case Channel channel -> null;
        };
    }

    private static int code(ItemKind kind) {
        return switch (kind) {
            case VIDEO -> 0;
            case CHANNEL -> 1;
            case PLAYLIST -> 2;
        };
    }

    private static ItemKind kind(int code) throws IOException {
        return switch (code) {
            case 0 -> ItemKind.VIDEO;
            case 1 -> ItemKind.CHANNEL;
            case 2 -> ItemKind.PLAYLIST;
            default -> throw new IOException("A source of no known kind");
        };
    }

    /** Never to be changed: every stored source was deflated with it. */
    private static byte[] dictionary() {
        try (InputStream text = PackedSource.class.getResourceAsStream("source-dictionary-2.txt")) {
            return text.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
