package org.vigie.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Caption;
import org.vigie.catalog.Item;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Thumbnails;
import org.vigie.media.PictureName;

/** Writes the fields of one item, in the forms that every known client reads. */
final class ItemFields {

    private final JsonGenerator out;
    private final SerializerProvider others;
    private final PictureLinks pictures;

    /** @param others know how all else is written */
    ItemFields(JsonGenerator out, SerializerProvider others, Rendering rendering) {
        this.out = out;
        this.others = others;
        this.pictures = rendering.pictures();
    }

    void number(Key key, long value) throws IOException {
        out.writeFieldName(key.written());
        out.writeNumber(value);
    }

    void number(Key key, double value) throws IOException {
        out.writeFieldName(key.written());
        out.writeNumber(value);
    }

    void flag(Key key, boolean value) throws IOException {
        out.writeFieldName(key.written());
        out.writeBoolean(value);
    }

    void nothing(Key key) throws IOException {
        out.writeFieldName(key.written());
        out.writeNull();
    }

    void date(Key key, Instant date) throws IOException {
        text(key, Wire.date(date));
    }

    void text(Key key, String text) throws IOException {
        out.writeFieldName(key.written());
        text(text);
    }

    private void text(String text) throws IOException {
        if (text == null) {
            out.writeNull();
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (PlainBytes.are(utf8)) {
            out.writeRawUTF8String(utf8, 0, utf8.length);
        } else {
            out.writeString(text);
        }
    }

    void texts(Key key, List<String> texts) throws IOException {
        out.writeFieldName(key.written());
        out.writeStartArray();
        for (String text : texts) {
            text(text);
        }
        out.writeEndArray();
    }

    void labelled(Key key, Labelled<?> value) throws IOException {
        if (value == null) {
            nothing(key);
            return;
        }
        begin(key);
        switch (value.id()) {
            case null -> nothing(Key.ID);
            case Integer number -> number(Key.ID, number);
            case Object text -> text(Key.ID, text.toString());
        }
        text(Key.LABEL, value.label());
        end();
    }

    void captions(Key key, List<Caption> captions) throws IOException {
        out.writeFieldName(key.written());
        out.writeStartArray();
        for (Caption caption : captions) {
            out.writeStartObject();
            labelled(Key.LANGUAGE, caption.language());
            flag(Key.AUTOMATICALLY_GENERATED, caption.automatic());
            end();
        }
        out.writeEndArray();
    }

    /** An account or channel beside what it made; {@code avatar} is null since PeerTube 6 but still looked for. */
    void actor(Key key, Item of, PictureName picture, Actor actor) throws IOException {
        if (actor == null) {
            nothing(key);
            return;
        }
        begin(key);
        number(Key.ID, actor.id());
        text(Key.NAME, actor.name());
        text(Key.DISPLAY_NAME, actor.displayName());
        text(Key.URL, actor.url());
        text(Key.HOST, actor.host().name());
        nothing(Key.AVATAR);
        images(Key.AVATARS, of, picture, actor.avatars());
        end();
    }

    /** Avatars or banners: {@code path} for old clients, {@code fileUrl} since PeerTube 7.1, {@code url} for the reference's. */
    void images(Key key, Item of, PictureName name, List<Picture> images) throws IOException {
        out.writeFieldName(key.written());
        out.writeStartArray();
        for (Picture image : pictures.shown(of, name, images)) {
            String url = pictures.link(of, name, image);
            out.writeStartObject();
            text(Key.URL, url);
            text(Key.PATH, Wire.path(image));
            text(Key.FILE_URL, url);
            number(Key.WIDTH, image.width());
            date(Key.CREATED_AT, image.created());
            date(Key.UPDATED_AT, image.updated());
            end();
        }
        out.writeEndArray();
    }

    /** The address of a thumbnail; null if there is none. */
    void picture(Key key, Item of, PictureName name, Picture picture) throws IOException {
        text(key, picture == null ? null : pictures.link(of, name, picture));
    }

    /** The sizes of a thumbnail (PeerTube 8.1 and later). */
    void sizes(Key key, Item of, Thumbnails thumbnails) throws IOException {
        out.writeFieldName(key.written());
        out.writeStartArray();
        for (PictureLinks.Sized size : pictures.sizes(of, thumbnails)) {
            out.writeStartObject();
            text(Key.FILE_URL, size.url());
            number(Key.WIDTH, size.picture().width());
            number(Key.HEIGHT, size.picture().height());
            end();
        }
        out.writeEndArray();
    }

    /** Those that tell something. */
    void extras(HitExtras extras) throws IOException {
        unlessEmpty(Key.MISSING, extras.missing());
        unlessEmpty(Key.COPIES, extras.copies());
        if (!extras.highlights().isEmpty()) {
            other(Key.HIGHLIGHTS, extras.highlights());
        }
        unlessEmpty(Key.EXPLANATION, extras.explanation());
    }

    private void unlessEmpty(Key key, Collection<?> values) throws IOException {
        if (!values.isEmpty()) {
            other(key, values);
        }
    }

    private void other(Key key, Object value) throws IOException {
        out.writeFieldName(key.written());
        others.defaultSerializeValue(value, out);
    }

    void begin(Key key) throws IOException {
        out.writeFieldName(key.written());
        out.writeStartObject();
    }

    void end() throws IOException {
        out.writeEndObject();
    }
}
