package org.vigie.index.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;

/**
 * Sources as they were stored in schema 4, to rebuild from: JSON with host and uuid taken out, deflated with a dictionary.
 *
 * <p>{@code format and kind (1 byte), uuid (16, none for a channel), length of host (2), host, deflated JSON}
 */
final class PackedJson {

    /** JSON never has these bytes: it escapes control characters. */
    private static final byte HOST = 1;

    private static final byte UUID_TEXT = 2;

    /** More than the longest source that was ever stored. */
    private static final int MAX_LENGTH = 4 << 20;

    private static final byte[] DICTIONARY = dictionary();

    private PackedJson() {}

    /** @param in what follows the first byte */
    static Item unpack(ItemKind kind, ByteBuffer in) throws IOException {
        byte[] uuid = kind == ItemKind.CHANNEL
                ? null
                : new UUID(in.getLong(), in.getLong()).toString().getBytes(StandardCharsets.US_ASCII);
        byte[] host = new byte[in.getShort()];
        in.get(host);
        byte[] json = lengthened(Deflated.inflate(in, MAX_LENGTH, DICTIONARY), host, uuid);
        return SourceCodec.decode(kind, json, 0, json.length);
    }

    private static byte[] lengthened(byte[] json, byte[] host, byte[] uuid) {
        int length = json.length;
        for (int i = 0; i < json.length; i++) {
            byte[] word = word(json[i], host, uuid);
            length += word == null ? 0 : word.length - 1;
        }
        byte[] out = new byte[length];
        int at = 0;
        for (int i = 0; i < json.length; i++) {
            byte[] word = word(json[i], host, uuid);
            if (word == null) {
                out[at++] = json[i];
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

    /** Never to be changed: every stored source was deflated with it. */
    private static byte[] dictionary() {
        try (InputStream text = PackedJson.class.getResourceAsStream("source-dictionary-1.txt")) {
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
