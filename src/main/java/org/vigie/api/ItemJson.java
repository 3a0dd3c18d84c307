package org.vigie.api;

/** An item, or the account that made it, as answers give it. */
sealed interface ItemJson extends JsonBytes.Written permits VideoJson, ChannelJson, PlaylistJson, AccountJson {

    void write(ItemFields out);

    Rendering rendering();

    @Override
    default void write(JsonBytes out) {
        out.beginObject();
        write(new ItemFields(out, rendering().pictures()));
        out.endObject();
    }
}
