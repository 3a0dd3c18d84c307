package org.vigie.index.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Host;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Thumbnails;

/** Reads what {@link SourceWriter} wrote, in the same order. Damaged bytes make it throw, at the worst something unchecked. */
final class SourceReader {

    private final ByteBuffer facts;
    private final byte[] texts;
    private final Host host;
    private final Addresses addresses;
    private final List<Picture> pictures = new ArrayList<>();
    private int at;
    private long lastSecond;

    /** @param uuid null for an item without one */
    SourceReader(ByteBuffer facts, byte[] texts, Host host, UUID uuid) {
        this.facts = facts;
        this.texts = texts;
        this.host = host;
        this.addresses = new Addresses(host.name(), uuid);
    }

    /** What reads one of a list. */
    interface Each<T> {
        T read() throws IOException;
    }

    long number() {
        return signed(unsigned());
    }

    int integer() throws IOException {
        return checked(number());
    }

    boolean flag() {
        return facts.get() != 0;
    }

    UUID uuid() {
        return new UUID(facts.getLong(), facts.getLong());
    }

    Instant date() throws IOException {
        long written = unsigned();
        int kind = (int) written & 3;
        if (kind == SourceWriter.NO_DATE) {
            return null;
        }
        lastSecond += signed(written >>> 2);
        long nanos = kind == SourceWriter.WHOLE_SECONDS
                ? 0
                : kind == SourceWriter.WITH_MILLIS ? unsigned() * SourceWriter.NANOS_A_MILLI : unsigned();
        return Instant.ofEpochSecond(lastSecond, checked(nanos));
    }

    String text() throws IOException {
        int number = checked(unsigned());
        if (number == KnownTexts.UNITS) {
            return taken(checked(unsigned()), true);
        }
        return number < KnownTexts.COUNT ? KnownTexts.text(number) : taken(number - KnownTexts.COUNT, false);
    }

    private String taken(int length, boolean units) throws IOException {
        if (length > texts.length - at) {
            throw new IOException("A text that ends too soon");
        }
        at += length;
        return units
                ? ByteBuffer.wrap(texts, at - length, length).asCharBuffer().toString()
                : new String(texts, at - length, length, StandardCharsets.UTF_8);
    }

    String address() throws IOException {
        String template = text();
        return template == null ? null : addresses.lengthened(template, this::uuid);
    }

    <T> List<T> list(Each<T> each) throws IOException {
        int size = checked(unsigned()) - 1;
        if (size > facts.remaining() + texts.length) {
            throw new IOException("A list longer than all that follows");
        }
        if (size < 0) {
            return null;
        }
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(each.read());
        }
        return list;
    }

    Labelled<Integer> numbered() throws IOException {
        long id = unsigned();
        return id == 0 ? null : new Labelled<>(id == 1 ? null : checked(signed(id - 2)), text());
    }

    Labelled<String> labelled() throws IOException {
        return flag() ? new Labelled<>(text(), text()) : null;
    }

    Actor actor() throws IOException {
        if (!flag()) {
            return null;
        }
        long id = number();
        String name = text();
        String displayName = text();
        addresses.name(name);
        String its = address();
        return new Actor(
                id,
                name,
                displayName,
                host.name().equals(its) ? host : StoredHosts.host(its),
                address(),
                list(this::picture));
    }

    Thumbnails thumbnails() throws IOException {
        return new Thumbnails(picture(), picture(), list(this::picture));
    }

    Picture picture() throws IOException {
        int which = checked(unsigned());
        if (which != 1) {
            return which == 0 ? null : pictures.get(which - 2);
        }
        Picture picture = new Picture(address(), address(), integer(), integer(), date(), date());
        pictures.add(picture);
        return picture;
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = facts.get();
            value |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }

    private static long signed(long zigzag) {
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    private static int checked(long value) throws IOException {
        if (value != (int) value) {
            throw new IOException("A number larger than any that was written");
        }
        return (int) value;
    }
}
