package org.vigie.index.lucene;

import java.io.IOException;
import java.util.UUID;
import org.vigie.catalog.Account;
import org.vigie.catalog.Caption;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Chapter;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Playlist.Element;
import org.vigie.catalog.Video;

/** Which values of an item follow each other in its source; what doesn't fit any more needs another format. */
final class SourceLayout {

    private SourceLayout() {}

    /** All but host and uuid. */
    static void write(Item item, SourceWriter out) {
        switch (item) {
            case Video video -> write(video, out);
            case Channel channel -> write(channel, out);
            case Playlist playlist -> write(playlist, out);
        }
    }

    static Item read(ItemKind kind, Host host, UUID uuid, SourceReader in) throws IOException {
        return switch (kind) {
            case VIDEO -> video(host, uuid, in);
            case CHANNEL -> channel(in);
            case PLAYLIST -> playlist(host, uuid, in);
        };
    }

    private static void write(Video video, SourceWriter out) {
        out.number(video.originId());
        out.address(video.url());
        out.address(video.embedPath());
        out.text(video.text().name());
        out.text(video.text().description());
        out.flag(video.text().whole());
        out.list(video.text().tags(), out::text);
        out.numbered(video.labels().category());
        out.numbered(video.labels().licence());
        out.labelled(video.labels().language());
        out.numbered(video.labels().privacy());
        out.date(video.dates().created());
        out.date(video.dates().updated());
        out.date(video.dates().published());
        out.date(video.dates().originallyPublished());
        out.flag(video.sensitivity().sensitive());
        out.number(video.sensitivity().flags());
        out.text(video.sensitivity().summary());
        out.number(video.seconds());
        out.flag(video.live());
        out.number(video.counters().views());
        out.number(video.counters().viewers());
        out.number(video.counters().likes());
        out.number(video.counters().dislikes());
        out.number(video.counters().comments());
        out.thumbnails(video.thumbnails());
        out.date(video.detailed());
        out.actor(video.account());
        out.actor(video.channel());
        out.list(video.extras().captions(), caption -> {
            out.labelled(caption.language());
            out.flag(caption.automatic());
        });
        out.list(video.extras().chapters(), chapter -> {
            out.number(chapter.second());
            out.text(chapter.title());
        });
    }

    private static Video video(Host host, UUID uuid, SourceReader in) throws IOException {
        long originId = in.number();
        String url = in.address();
        String embedPath = in.address();
        Video.Text text = new Video.Text(in.text(), in.text(), in.flag(), in.list(in::text));
        Video.Labels labels = new Video.Labels(in.numbered(), in.numbered(), in.labelled(), in.numbered());
        Video.Dates dates = new Video.Dates(in.date(), in.date(), in.date(), in.date());
        Video.Sensitivity sensitivity = new Video.Sensitivity(in.flag(), in.integer(), in.text());
        int seconds = in.integer();
        boolean live = in.flag();
        Video.Counters counters = new Video.Counters(in.number(), in.number(), in.number(), in.number(), in.number());
        var thumbnails = in.thumbnails();
        var detailed = in.date();
        return new Video(
                host,
                uuid,
                originId,
                url,
                embedPath,
                text,
                labels,
                dates,
                sensitivity,
                seconds,
                live,
                counters,
                thumbnails,
                in.actor(),
                in.actor(),
                detailed,
                new Video.Extras(
                        in.list(() -> new Caption(in.labelled(), in.flag())),
                        in.list(() -> new Chapter(in.integer(), in.text()))));
    }

    private static void write(Channel channel, SourceWriter out) {
        out.actor(channel.actor());
        out.text(channel.description());
        out.text(channel.support());
        out.number(channel.followers());
        out.number(channel.following());
        out.number(channel.videosCount());
        out.date(channel.created());
        out.date(channel.updated());
        out.list(channel.banners(), out::picture);
        out.flag(channel.owner() != null);
        if (channel.owner() != null) {
            Account owner = channel.owner();
            out.actor(owner.actor());
            out.text(owner.description());
            out.number(owner.followers());
            out.number(owner.following());
            out.date(owner.created());
            out.date(owner.updated());
        }
    }

    private static Channel channel(SourceReader in) throws IOException {
        return new Channel(
                in.actor(),
                in.text(),
                in.text(),
                in.number(),
                in.number(),
                in.integer(),
                in.date(),
                in.date(),
                in.list(in::picture),
                in.flag() ? new Account(in.actor(), in.text(), in.number(), in.number(), in.date(), in.date()) : null);
    }

    private static void write(Playlist playlist, SourceWriter out) {
        out.number(playlist.originId());
        out.address(playlist.url());
        out.address(playlist.embedPath());
        out.text(playlist.displayName());
        out.text(playlist.description());
        out.numbered(playlist.privacy());
        out.numbered(playlist.type());
        out.number(playlist.videosLength());
        out.thumbnails(playlist.thumbnails());
        out.date(playlist.created());
        out.date(playlist.updated());
        out.actor(playlist.owner());
        out.actor(playlist.channel());
        out.list(playlist.elements(), element -> {
            out.number(element.position());
            out.uuid(element.video());
        });
    }

    private static Playlist playlist(Host host, UUID uuid, SourceReader in) throws IOException {
        return new Playlist(
                host,
                uuid,
                in.number(),
                in.address(),
                in.address(),
                in.text(),
                in.text(),
                in.numbered(),
                in.numbered(),
                in.integer(),
                in.thumbnails(),
                in.date(),
                in.date(),
                in.actor(),
                in.actor(),
                in.list(() -> new Element(in.integer(), in.uuid())));
    }
}
