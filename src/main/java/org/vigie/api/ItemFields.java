package org.vigie.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Caption;
import org.vigie.catalog.Item;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Thumbnails;
import org.vigie.media.PictureName;

/** Writes the fields of one item, in the forms that every known client reads. */
final class ItemFields {

    private final JsonBytes out;
    private final PictureLinks pictures;

    ItemFields(JsonBytes out, PictureLinks pictures) {
        this.out = out;
        this.pictures = pictures;
    }

    void number(Key key, long value) {
        out.key(key);
        out.number(value);
    }

    void number(Key key, double value) {
        out.key(key);
        out.number(value);
    }

    void flag(Key key, boolean value) {
        out.key(key);
        out.flag(value);
    }

    void nothing(Key key) {
        out.key(key);
        out.nothing();
    }

    void date(Key key, Instant date) {
        out.key(key);
        out.date(date);
    }

    void text(Key key, String text) {
        out.key(key);
        out.text(text);
    }

    /** As it is, and cut, which is the same for most. */
    void description(String text) {
        out.key(Key.DESCRIPTION);
        int from = out.length();
        out.text(text);
        int to = out.length();
        String cut = Wire.truncated(text);
        out.key(Key.TRUNCATED_DESCRIPTION);
        if (Objects.equals(cut, text)) {
            out.again(from, to);
        } else {
            out.text(cut);
        }
    }

    void texts(Key key, List<String> texts) {
        out.key(key);
        out.beginArray();
        for (String text : texts) {
            out.text(text);
        }
        out.endArray();
    }

    void labelled(Key key, Labelled<?> value) {
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

    void captions(Key key, List<Caption> captions) {
        out.key(key);
        out.beginArray();
        for (Caption caption : captions) {
            out.beginObject();
            labelled(Key.LANGUAGE, caption.language());
            flag(Key.AUTOMATICALLY_GENERATED, caption.automatic());
            end();
        }
        out.endArray();
    }

    /** An account or channel beside what it made; {@code avatar} is null since PeerTube 6 but still looked for. */
    void actor(Key key, Item of, PictureName picture, Actor actor) {
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
    void images(Key key, Item of, PictureName name, List<Picture> images) {
        out.key(key);
        out.beginArray();
        for (Picture image : pictures.shown(of, name, images)) {
            out.beginObject();
            out.key(Key.URL);
            int from = out.length();
            out.text(pictures.link(of, name, image));
            int to = out.length();
            text(Key.PATH, Wire.path(image));
            out.key(Key.FILE_URL);
            out.again(from, to);
            number(Key.WIDTH, image.width());
            date(Key.CREATED_AT, image.created());
            date(Key.UPDATED_AT, image.updated());
            end();
        }
        out.endArray();
    }

    /** The address of a thumbnail; null if there is none. */
    void picture(Key key, Item of, PictureName name, Picture picture) {
        text(key, picture == null ? null : pictures.link(of, name, picture));
    }

    /** The sizes of a thumbnail (PeerTube 8.1 and later). */
    void sizes(Key key, Item of, Thumbnails thumbnails) {
        out.key(key);
        out.beginArray();
        for (PictureLinks.Sized size : pictures.sizes(of, thumbnails)) {
            out.beginObject();
            text(Key.FILE_URL, size.url());
            number(Key.WIDTH, size.picture().width());
            number(Key.HEIGHT, size.picture().height());
            end();
        }
        out.endArray();
    }

    /** Those that tell something. */
    void extras(HitExtras extras) {
        unlessEmpty(Key.MISSING, extras.missing());
        unlessEmpty(Key.COPIES, extras.copies());
        if (!extras.highlights().isEmpty()) {
            other(Key.HIGHLIGHTS, extras.highlights());
        }
        unlessEmpty(Key.EXPLANATION, extras.explanation());
    }

    private void unlessEmpty(Key key, Collection<?> values) {
        if (!values.isEmpty()) {
            other(key, values);
        }
    }

    private void other(Key key, Object value) {
        out.key(key);
        out.other(value);
    }

    void begin(Key key) {
        out.key(key);
        out.beginObject();
    }

    void end() {
        out.endObject();
    }
}
