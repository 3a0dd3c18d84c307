package org.vigie.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** An item, or the account that made it, as answers give it. */
sealed interface ItemJson extends WrittenJson permits VideoJson, ChannelJson, PlaylistJson, AccountJson {

    void write(ItemFields out) throws IOException;

    Rendering rendering();

    @Override
    default void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        write(new ItemFields(out, rendering().pictures()));
        out.writeEndObject();
    }
}
