package org.vigie.index.lucene;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;

/**
 * An item as bytes and back. Written by one version of Vigie and read by later ones: fields they don't know are skipped, so
 * a component of a catalogue record may be removed freely, and a new one must bear being null.
 */
final class SourceCodec {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .build();

    /** Each knows how to read its kind, which otherwise is looked up anew for every item. */
    private static final ObjectReader VIDEOS = JSON.readerFor(Video.class);

    private static final ObjectReader CHANNELS = JSON.readerFor(Channel.class);
    private static final ObjectReader PLAYLISTS = JSON.readerFor(Playlist.class);

    private SourceCodec() {}

    static byte[] encode(Item item) {
        try {
            return JSON.writeValueAsBytes(item);
        } catch (JsonProcessingException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    static Item decode(ItemKind kind, byte[] source, int offset, int length) throws IOException {
        return switch (kind) {
            case VIDEO -> VIDEOS.readValue(source, offset, length);
            case CHANNEL -> CHANNELS.readValue(source, offset, length);
            case PLAYLIST -> PLAYLISTS.readValue(source, offset, length);
        };
    }
}
