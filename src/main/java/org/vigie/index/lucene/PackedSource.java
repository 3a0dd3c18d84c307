package org.vigie.index.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;

/**
 * An item as few bytes, each by itself: its JSON with host and uuid, which stand in every address, taken out, deflated with a
 * dictionary of what all have in common. A page of items inflates in a fifth of a millisecond, and no block has to be read
 * for one of them.
 *
 * <p>{@code format and kind (1 byte), uuid (16, none for a channel), length of host (2), host, deflated JSON}
 */
final class PackedSource {

    /** Raised, with a dictionary of its own, by whatever makes older bytes unreadable; those stay readable. */
    private static final int FORMAT = 1 << 4;

    /** JSON never has these bytes: it escapes control characters. */
    private static final byte HOST = 1;

    private static final byte UUID_TEXT = 2;

    private static final int UUID_LENGTH = 36;

    /** No source is as long, since texts are bounded where they are read; what seems so is damaged. */
    private static final int MAX_LENGTH = 4 << 20;

    private static final byte[] DICTIONARY = dictionary();

    /** Each holds memory outside the heap, and takes longer to make than to use. */
    private static final ConcurrentLinkedDeque<Deflater> DEFLATERS = new ConcurrentLinkedDeque<>();

    private static final ConcurrentLinkedDeque<Inflater> INFLATERS = new ConcurrentLinkedDeque<>();

    private PackedSource() {}

    static BytesRef pack(Item item) {
        byte[] host = item.host().name().getBytes(StandardCharsets.UTF_8);
        UUID uuid = uuid(item);
        byte[] text = uuid == null ? null : uuid.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] json = shortened(SourceCodec.encode(item), host, text);
        ByteBuffer packed = ByteBuffer.allocate(json.length + host.length + 64 + json.length / 8);
        packed.put((byte) (FORMAT | code(item.id().kind())));
        if (uuid != null) {
            packed.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        }
        packed.putShort((short) host.length).put(host);
        Deflater deflater = DEFLATERS.poll();
        deflater = deflater == null ? new Deflater(Deflater.DEFAULT_COMPRESSION, true) : deflater;
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(json);
            deflater.finish();
            deflater.deflate(packed);
            if (!deflater.finished()) {
                throw new IllegalStateException("A source that deflates to more than itself");
            }
        } finally {
            deflater.reset();
            DEFLATERS.push(deflater);
        }
        return new BytesRef(Arrays.copyOf(packed.array(), packed.position()));
    }

    /** @throws IOException if the bytes are damaged, or of a later version */
    static Item unpack(BytesRef packed) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
        try {
            int head = in.get();
            if ((head & 0xF0) != FORMAT) {
                throw new IOException("Not a source of a known format");
            }
            ItemKind kind = kind(head & 0x0F);
            byte[] uuid = kind == ItemKind.CHANNEL
                    ? null
                    : new UUID(in.getLong(), in.getLong()).toString().getBytes(StandardCharsets.US_ASCII);
            byte[] host = new byte[in.getShort()];
            in.get(host);
            byte[] json = lengthened(inflated(in), host, uuid);
            return SourceCodec.decode(kind, json, 0, json.length);
        } catch (BufferUnderflowException | NegativeArraySizeException damaged) {
            throw new IOException(damaged);
        }
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

    private static byte[] shortened(byte[] json, byte[] host, byte[] uuid) {
        byte[] out = new byte[json.length];
        int length = 0;
        for (int i = 0; i < json.length; ) {
            if (json[i] == host[0] && startsWith(json, i, host)) {
                out[length++] = HOST;
                i += host.length;
            } else if (uuid != null && json[i] == uuid[0] && startsWith(json, i, uuid)) {
                out[length++] = UUID_TEXT;
                i += UUID_LENGTH;
            } else {
                out[length++] = json[i++];
            }
        }
        return Arrays.copyOf(out, length);
    }

    private static boolean startsWith(byte[] text, int at, byte[] word) {
        return at + word.length <= text.length && Arrays.equals(text, at, at + word.length, word, 0, word.length);
    }

    private static byte[] lengthened(BytesRef json, byte[] host, byte[] uuid) {
        int length = json.length;
        for (int i = 0; i < json.length; i++) {
            byte[] word = word(json.bytes[i], host, uuid);
            length += word == null ? 0 : word.length - 1;
        }
        byte[] out = new byte[length];
        int at = 0;
        for (int i = 0; i < json.length; i++) {
            byte[] word = word(json.bytes[i], host, uuid);
            if (word == null) {
                out[at++] = json.bytes[i];
            } else {
                System.arraycopy(word, 0, out, at, word.length);
                at += word.length;
            }
        }
        return out;
    }

    private static byte[] word(byte sign, byte[] host, byte[] uuid) {
        return sign == HOST ? host : sign == UUID_TEXT ? uuid : null;
    }

    private static BytesRef inflated(ByteBuffer deflated) throws IOException {
        Inflater inflater = INFLATERS.poll();
        inflater = inflater == null ? new Inflater(true) : inflater;
        try {
            inflater.setDictionary(DICTIONARY);
            byte[] json = new byte[512 + 4 * deflated.remaining()];
            inflater.setInput(deflated);
            int length = 0;
            while (!inflater.finished()) {
                if (length == json.length) {
                    json = ArrayUtil.grow(json);
                }
                int more = inflater.inflate(json, length, json.length - length);
                length += more;
                if (more == 0 && !inflater.finished() || length > MAX_LENGTH) {
                    throw new IOException("A source that ends too soon, or never");
                }
            }
            return new BytesRef(json, 0, length);
        } catch (DataFormatException damaged) {
            throw new IOException(damaged);
        } finally {
            inflater.reset();
            INFLATERS.push(inflater);
        }
    }

    /** Never to be changed: every stored source was deflated with it. */
    private static byte[] dictionary() {
        try (InputStream text = PackedSource.class.getResourceAsStream("source-dictionary-1.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\n", "")
                    .replace("{host}", Character.toString(HOST))
                    .replace("{uuid}", Character.toString(UUID_TEXT))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
