package org.vigie.index.lucene;

import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Item;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.index.Query.TextField;

/** Which text of an item is which field. */
final class ItemWords {

    private ItemWords() {}

    static DocumentWords of(Item item, DocumentWords words) {
        switch (item) {
            case Video video -> {
                words.add(TextField.NAME, video.text().name());
                video.text().tags().forEach(tag -> words.add(TextField.TAGS, tag));
                addActor(words, TextField.CHANNEL, video.channel());
                addActor(words, TextField.ACCOUNT, video.account());
                words.add(TextField.DESCRIPTION, video.text().description());
            }
            case Channel channel -> {
                words.add(TextField.NAME, channel.actor().displayName());
                addActor(words, TextField.CHANNEL, channel.actor());
                addActor(words, TextField.ACCOUNT, channel.owner().actor());
                words.add(TextField.DESCRIPTION, channel.description());
            }
            case Playlist playlist -> {
                words.add(TextField.NAME, playlist.displayName());
                if (playlist.channel() != null) {
                    addActor(words, TextField.CHANNEL, playlist.channel());
                }
                addActor(words, TextField.ACCOUNT, playlist.owner());
                words.add(TextField.DESCRIPTION, playlist.description());
            }
        }
        words.add(TextField.HOST, item.host().name());
        return words;
    }

    private static void addActor(DocumentWords words, TextField field, Actor actor) {
        words.add(field, actor.displayName());
        words.add(field, actor.name());
    }
}
