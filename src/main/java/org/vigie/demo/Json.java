package org.vigie.demo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes JSON as PeerTube's JavaScript does: no spaces, nothing escaped that needn't be, times in milliseconds. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private Json() {}

    static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            content.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The fields between braces. */
    static void object(JsonGenerator json, Content fields) throws IOException {
        json.writeStartObject();
        fields.write(json);
        json.writeEndObject();
    }

    static void object(JsonGenerator json, String field, Content fields) throws IOException {
        json.writeFieldName(field);
        object(json, fields);
    }

    static void array(JsonGenerator json, String field, Content elements) throws IOException {
        json.writeArrayFieldStart(field);
        elements.write(json);
        json.writeEndArray();
    }

    /** @param time null is written as null */
    static void time(JsonGenerator json, String field, Instant time) throws IOException {
        json.writeStringField(field, time == null ? null : text(time));
    }

    /** An entry of one of PeerTube's dictionaries; its id is a number, a text or null. */
    static void label(JsonGenerator json, String field, Object id, String label) throws IOException {
        object(json, field, entry -> {
            entry.writeObjectField("id", id);
            entry.writeStringField("label", label);
        });
    }

    static String text(Instant time) {
        return TIME.format(time);
    }
}
