package org.vigie.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
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
    private final PictureLinks pictures;

    ItemFields(JsonGenerator out, PictureLinks pictures) {
        this.out = out;
        this.pictures = pictures;
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
        out.writeFieldName(key.written());
        out.writeString(Wire.date(date));
    }

    void text(Key key, String text) throws IOException {
        out.writeFieldName(key.written());
        out.writeString(text);
    }

    /** As it is, and cut. */
    void description(String text) throws IOException {
        text(Key.DESCRIPTION, text);
        text(Key.TRUNCATED_DESCRIPTION, Wire.truncated(text));
    }

    void texts(Key key, List<String> texts) throws IOException {
        out.writeFieldName(key.written());
        out.writeStartArray();
        for (String text : texts) {
            out.writeString(text);
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
            out.writeStartObject();
            String link = pictures.link(of, name, image);
            text(Key.URL, link);
            text(Key.PATH, Wire.path(image));
            text(Key.FILE_URL, link);
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
        out.writePOJO(value);
    }

    void begin(Key key) throws IOException {
        out.writeFieldName(key.written());
        out.writeStartObject();
    }

    void end() throws IOException {
        out.writeEndObject();
    }
}
