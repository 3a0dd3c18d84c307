package org.vigie.index.lucene;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Thumbnails;

/**
 * Writes an item's values one after the other, without their names: numbers, dates and random uuids, which nothing makes
 * shorter, as facts, and what is written in words as texts, which can be deflated. {@link SourceReader} reads them.
 */
final class SourceWriter {

    /** How a date begins. */
    static final int NO_DATE = 0;

    static final int WHOLE_SECONDS = 1;
    static final int WITH_MILLIS = 2;
    static final int WITH_NANOS = 3;

    static final int NANOS_A_MILLI = 1_000_000;

    private final ByteArrayOutputStream facts = new ByteArrayOutputStream(256);
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream(1_024);
    private final Addresses addresses;
    private final List<Picture> pictures = new ArrayList<>();
    private long lastSecond;

    /** @param uuid null for an item without one */
    SourceWriter(String host, UUID uuid) {
        this.addresses = new Addresses(host, uuid);
    }

    byte[] facts() {
        return facts.toByteArray();
    }

    byte[] texts() {
        return texts.toByteArray();
    }

    void number(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    void flag(boolean value) {
        facts.write(value ? 1 : 0);
    }

    void uuid(UUID uuid) {
        facts.writeBytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }

    /** After the one before, since dates of an item are mostly near each other. */
    void date(Instant date) {
        if (date == null) {
            unsigned(NO_DATE);
            return;
        }
        long second = date.getEpochSecond();
        long step = second - lastSecond;
        long zigzag = step << 1 ^ step >> 63;
        int nanos = date.getNano();
        if (nanos == 0) {
            unsigned(zigzag << 2 | WHOLE_SECONDS);
        } else if (nanos % NANOS_A_MILLI == 0) {
            unsigned(zigzag << 2 | WITH_MILLIS);
            unsigned(nanos / NANOS_A_MILLI);
        } else {
            unsigned(zigzag << 2 | WITH_NANOS);
            unsigned(nanos);
        }
        lastSecond = second;
    }

    /** A number if it is known, else its length; half a character, which UTF-8 can't write, makes it one of UTF-16. */
    void text(String text) {
        if (text == null) {
            unsigned(KnownTexts.NONE);
            return;
        }
        int known = KnownTexts.number(text);
        if (known > 0) {
            unsigned(known);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
            bytes = units(text);
            unsigned(KnownTexts.UNITS);
            unsigned(bytes.length);
        } else {
            unsigned(KnownTexts.COUNT + bytes.length);
        }
        texts.writeBytes(bytes);
    }

    private static byte[] units(String text) {
        ByteBuffer units = ByteBuffer.allocate(Character.BYTES * text.length());
        units.asCharBuffer().put(text);
        return units.array();
    }

    void address(String address) {
        if (address == null) {
            text(null);
            return;
        }
        Addresses.Shortened shortened = addresses.shortened(address);
        text(shortened.template());
        shortened.uuids().forEach(this::uuid);
    }

    <T> void list(List<T> list, Consumer<T> each) {
        unsigned(list == null ? 0 : list.size() + 1);
        if (list != null) {
            list.forEach(each);
        }
    }

    void numbered(Labelled<Integer> value) {
        if (value == null) {
            unsigned(0);
            return;
        }
        long id = value.id() == null ? 0 : value.id();
        unsigned(value.id() == null ? 1 : 2 + (id << 1 ^ id >> 63));
        text(value.label());
    }

    void labelled(Labelled<String> value) {
        flag(value != null);
        if (value != null) {
            text(value.id());
            text(value.label());
        }
    }

    void actor(Actor actor) {
        flag(actor != null);
        if (actor != null) {
            number(actor.id());
            text(actor.name());
            text(actor.displayName());
            addresses.name(actor.name());
            address(actor.host().name());
            address(actor.url());
            list(actor.avatars(), this::picture);
        }
    }

    void thumbnails(Thumbnails thumbnails) {
        picture(thumbnails.small());
        picture(thumbnails.large());
        list(thumbnails.sized(), this::picture);
    }

    /** 0 for none, 1 for one that follows, else which one of those before it is the same. */
    void picture(Picture picture) {
        int same = picture == null ? -2 : pictures.indexOf(picture);
        unsigned(2 + same);
        if (same == -1) {
            pictures.add(picture);
            address(picture.path());
            address(picture.url());
            number(picture.width());
            number(picture.height());
            date(picture.created());
            date(picture.updated());
        }
    }

    private void unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            facts.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        facts.write((int) rest);
    }
}
