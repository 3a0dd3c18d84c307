package org.vigie.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.ShortUuid;
import org.vigie.catalog.Video;
import org.vigie.index.Query.TextField;
import org.vigie.media.PictureAddress;
import org.vigie.media.PictureName;

/** Makes of what was found the cards that are shown. */
record Cards(Visit visit, Formats formats) {

    /** @param large wider variant of the same picture for dense screens; null where there is only one */
    record Thumbnail(String small, String large) {}

    /**
     * Who made it.
     *
     * @param avatar null for none
     * @param initial stands where there is no avatar
     */
    record Maker(Marked name, String url, String avatar, String initial) {}

    /**
     * @param lang for the {@code lang} attribute; null if unknown
     * @param thumbnail null for none
     * @param length null for a live
     * @param note why it is sensitive; empty if nobody says
     * @param hostSearch the same search on this host only
     * @param language by its own name; empty if unknown
     * @param tags only those that were found
     */
    record VideoCard(
            String url,
            Marked title,
            String lang,
            Thumbnail thumbnail,
            String length,
            boolean sensitive,
            String note,
            Maker channel,
            String host,
            String hostSearch,
            Formats.Moment published,
            long viewCount,
            String views,
            Marked snippet,
            String language,
            List<Tag> tags) {}

    /** @param search for videos with this tag */
    record Tag(Marked name, String search) {}

    /** @param videosSearch for the channel's videos */
    record ChannelCard(
            Maker maker,
            String handle,
            String host,
            String hostSearch,
            long videoCount,
            String videos,
            long followerCount,
            String followers,
            Marked snippet,
            String videosSearch) {}

    /** @param maker null on old data */
    record PlaylistCard(
            String url,
            Marked title,
            Thumbnail thumbnail,
            long videoCount,
            String videos,
            Maker maker,
            String host,
            String hostSearch,
            Formats.Moment updated,
            Marked snippet) {}

    VideoCard of(Video video, Highlights found, SearchAddress asked) {
        return new VideoCard(
                address(video),
                found.mark(TextField.NAME, video.text().name()),
                Languages.attribute(video.labels().language().id()),
                thumbnail(video),
                video.live() ? null : Formats.length(video.seconds()),
                video.sensitivity().sensitive(),
                Optional.ofNullable(video.sensitivity().summary()).orElse(""),
                maker(video.channel(), found, TextField.CHANNEL, video),
                video.host().name(),
                hostSearch(video.host(), asked),
                formats.moment(published(video)),
                video.counters().views(),
                formats.compact(video.counters().views()),
                found.description(video.text().description()),
                Optional.ofNullable(video.labels().language().id())
                        .map(Languages::name)
                        .orElse(""),
                found.tags(video.text().tags()).stream()
                        .map(tag -> new Tag(tag, search("tag:" + quoted(tag.text()))))
                        .toList());
    }

    /** Its page on its host. */
    static String address(Video video) {
        return "https://" + video.host() + "/w/" + ShortUuid.of(video.uuid());
    }

    private String search(String text) {
        return visit.link(SearchAddress.of(text).toString());
    }

    private static String quoted(String value) {
        return '"' + value.replace('"', ' ').strip() + '"';
    }

    private static Instant published(Video video) {
        return Optional.ofNullable(video.dates().published())
                .orElse(video.dates().created());
    }

    ChannelCard of(Channel channel, Highlights found, SearchAddress asked) {
        return new ChannelCard(
                maker(channel.actor(), found, TextField.NAME, channel),
                channel.actor().handle(),
                channel.host().name(),
                hostSearch(channel.host(), asked),
                channel.videosCount(),
                formats.number(channel.videosCount()),
                channel.followers(),
                formats.compact(channel.followers()),
                found.description(channel.description()),
                search("channel:" + channel.actor().handle()));
    }

    PlaylistCard of(Playlist playlist, Highlights found, SearchAddress asked) {
        Actor maker = Optional.ofNullable(playlist.channel()).orElse(playlist.owner());
        return new PlaylistCard(
                "https://" + playlist.host() + "/w/p/" + ShortUuid.of(playlist.uuid()),
                found.mark(TextField.NAME, playlist.displayName()),
                thumbnail(playlist),
                playlist.videosLength(),
                formats.number(playlist.videosLength()),
                maker == null ? null : maker(maker, found, TextField.CHANNEL, playlist),
                playlist.host().name(),
                hostSearch(playlist.host(), asked),
                formats.moment(playlist.updated()),
                found.description(playlist.description()));
    }

    private String hostSearch(Host host, SearchAddress asked) {
        return visit.link(asked.withHost(host).toString());
    }

    private static Thumbnail thumbnail(Item item) {
        Optional<Picture> small = PictureName.SMALL.of(item);
        boolean two = !small.equals(PictureName.LARGE.of(item));
        return small.map(picture ->
                        new Thumbnail(address(item, PictureName.SMALL), two ? address(item, PictureName.LARGE) : null))
                .orElse(null);
    }

    private static String address(Item item, PictureName picture) {
        return new PictureAddress(item.id(), picture).toString();
    }

    /**
     * @param field that the actor's name is of this item
     * @param item that its avatar is asked for by
     */
    private static Maker maker(Actor actor, Highlights found, TextField field, Item item) {
        boolean nameless = actor.displayName().isBlank();
        Marked name = nameless ? Marked.plain(actor.name()) : found.mark(field, actor.displayName());
        String avatar = PictureName.AVATAR.of(item).isPresent() ? address(item, PictureName.AVATAR) : null;
        return new Maker(name, url(actor), avatar, initial(name.text()));
    }

    /** Its url is what its host says; anything but a web address of that host is not worth a click. */
    private static String url(Actor actor) {
        List<String> own = List.of("https://" + actor.host() + "/", "http://" + actor.host() + "/");
        return actor.url() != null && own.stream().anyMatch(actor.url()::startsWith)
                ? actor.url()
                : "https://" + actor.host() + "/c/" + URLEncoder.encode(actor.name(), StandardCharsets.UTF_8);
    }

    private static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("·")
                .toUpperCase(java.util.Locale.ROOT);
    }
}
