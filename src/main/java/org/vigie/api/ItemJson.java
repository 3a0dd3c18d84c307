package org.vigie.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/**
 * An item, or the account that made it, as answers give it. It writes itself, and to bytes only: as a bean of beans it would take
 * twice as long.
 */
sealed interface ItemJson extends JsonSerializable permits VideoJson, ChannelJson, PlaylistJson, AccountJson {

    void write(ItemFields fields) throws IOException;

    Rendering rendering();

    @Override
    default void serialize(JsonGenerator out, SerializerProvider others) throws IOException {
        out.writeStartObject();
        write(new ItemFields(out, others, rendering()));
        out.writeEndObject();
    }

    /** Clients tell kinds by their keys. */
    @Override
    default void serializeWithType(JsonGenerator out, SerializerProvider others, TypeSerializer none)
            throws IOException {
        serialize(out, others);
    }
}
