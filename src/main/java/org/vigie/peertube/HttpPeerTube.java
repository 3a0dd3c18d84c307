package org.vigie.peertube;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.catalog.Caption;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Chapter;
import org.vigie.catalog.Host;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Uuids;
import org.vigie.catalog.Video;

/** Asks instances over HTTP: which address each question has, and which reader its answer. */
@ApplicationScoped
class HttpPeerTube implements PeerTube, Federation, OtherSites {

    /** After crawls were told to stop, before anybody waits for their end. */
    private static final int HANG_UP = 2_000;

    private static final String API = "/api/v1/";
    private static final String VIDEOS = API + "videos";
    private static final String CHANNELS = "video-channels";
    private static final String PLAYLISTS = "video-playlists";

    private static final RowReader<Video> VIDEO_ROWS =
            new RowReader<>(VideoReader::faultInList, VideoReader::listed, true);
    private static final RowReader<Channel> CHANNEL_ROWS =
            new RowReader<>(ChannelReader::fault, ChannelReader::read, true);
    private static final RowReader<Playlist> PLAYLIST_ROWS =
            new RowReader<>(PlaylistReader::faultInList, PlaylistReader::read, true);
    private static final RowReader<PlaylistElement> ELEMENT_ROWS =
            new RowReader<>(SmallReader::faultOfElement, SmallReader::element, false);

    private final Asker asker;
    private final PictureFetch pictures;

    /** @param publicUrl where people reach this engine */
    @Inject
    HttpPeerTube(
            PeerTubeConfig config,
            Vertx vertx,
            Network network,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "vigie.public-url") Optional<URI> publicUrl) {
        this(new Asker(config, Outside.real(vertx, network), clock, UserAgent.of(version, publicUrl)));
    }

    HttpPeerTube(Asker asker) {
        this.asker = asker;
        this.pictures = asker.pictures();
    }

    @Override
    public Answer<Robots> robots(Origin origin, Optional<Robots> before) {
        return asker.robots(origin, before);
    }

    @Override
    public Answer<InstanceInfo> info(Origin origin) {
        return asker.ask(origin, API + "config", Asked.LIST, InfoReader::read);
    }

    @Override
    public Answer<String> nodeInfoPath(Origin origin) {
        return asker.ask(origin, "/.well-known/nodeinfo", Asked.LIST, SmallReader::nodeInfoPath);
    }

    @Override
    public Answer<Software> software(Origin origin, String path) {
        return asker.ask(origin, path, Asked.LIST, SmallReader::software);
    }

    @Override
    public Answer<Page<Video>> videos(Origin origin, int start, int count) {
        return videos(origin, window(start, count) + "&sort=createdAt", count);
    }

    @Override
    public Answer<Page<Video>> newest(Origin origin, int start, int count) {
        return videos(origin, window(start, count) + "&sort=-publishedAt", count);
    }

    @Override
    public Answer<Page<Video>> lives(Origin origin, int start, int count) {
        return origin.dialect().hasLives()
                ? videos(origin, window(start, count) + "&sort=createdAt&isLive=true", count)
                : new Answer.Found<>(new Page<>(List.of(), 0, OptionalLong.of(0), List.of(), List.of()));
    }

    private Answer<Page<Video>> videos(Origin origin, String query, int count) {
        // Without nsfw=both the instance's own policy decides, and most leave sensitive videos out.
        String path = VIDEOS + query + "&" + origin.dialect().ownVideos() + "&nsfw=both";
        return asker.ask(origin, path, Asked.LIST, answer -> VIDEO_ROWS.page(answer, count));
    }

    @Override
    public Answer<VideoDetails> video(Origin origin, UUID uuid) {
        boolean whole = origin.dialect().tellsWholeDescriptions();
        return asker.ask(origin, VIDEOS + "/" + uuid, Asked.ITEM, video -> {
            Optional<String> fault = VideoReader.fault(video).or(() -> faultOfUuid(video, uuid));
            return item(video, fault, details -> VideoReader.detailed(details, whole));
        });
    }

    @Override
    public Answer<Optional<String>> description(Origin origin, UUID uuid) {
        return asker.ask(
                origin,
                VIDEOS + "/" + uuid + "/description",
                Asked.ITEM,
                answer -> new Answer.Found<>(VideoReader.description(answer)));
    }

    @Override
    public Answer<List<Caption>> captions(Origin origin, UUID uuid) {
        return asker.ask(origin, VIDEOS + "/" + uuid + "/captions", Asked.ITEM, SmallReader::captions);
    }

    @Override
    public Answer<List<Chapter>> chapters(Origin origin, UUID uuid) {
        return origin.dialect().hasChapters()
                ? asker.ask(origin, VIDEOS + "/" + uuid + "/chapters", Asked.ITEM, SmallReader::chapters)
                : new Answer.Found<>(List.of());
    }

    @Override
    public Answer<Page<Channel>> channels(Origin origin, int start, int count) {
        return asker.ask(
                origin,
                ownList(origin, CHANNELS, start, count),
                Asked.LIST,
                answer -> CHANNEL_ROWS.page(answer, count));
    }

    @Override
    public Answer<Channel> channel(Origin origin, String name) {
        return asker.ask(origin, API + CHANNELS + "/" + encoded(name), Asked.ITEM, channel -> {
            Optional<String> fault = ChannelReader.fault(channel)
                    .or(() -> fault(!name.equalsIgnoreCase(channel.raw("name")), "it has another name"));
            return item(channel, fault, ChannelReader::read);
        });
    }

    @Override
    public Answer<ActorFlags> channelFlags(Origin origin, String name) {
        return flags(origin, origin.dialect().tellsFlags(), "/video-channels/" + encoded(name));
    }

    @Override
    public Answer<ActorFlags> accountFlags(Origin origin, String name) {
        return flags(origin, origin.dialect().tellsConsent(), "/accounts/" + encoded(name));
    }

    private Answer<ActorFlags> flags(Origin origin, boolean tells, String path) {
        return tells
                ? asker.ask(origin, path, Asker.ACTIVITY, Asked.ITEM, SmallReader::actor)
                : new Answer.Found<>(ActorFlags.UNSAID);
    }

    @Override
    public Answer<Page<Playlist>> playlists(Origin origin, int start, int count) {
        return asker.ask(
                origin,
                ownList(origin, PLAYLISTS, start, count),
                Asked.LIST,
                answer -> PLAYLIST_ROWS.page(answer, count));
    }

    /** Lists of channels and playlists know no {@code isLocal}, and ignore {@code host}; searches without words heed it. */
    private static String ownList(Origin origin, String list, int start, int count) {
        String query = window(start, count) + "&sort=createdAt";
        return origin.isNarrowed()
                ? API + "search/" + list + query + "&searchTarget=local&host="
                        + encoded(origin.host().name())
                : API + list + query;
    }

    @Override
    public Answer<Playlist> playlist(Origin origin, UUID uuid) {
        return asker.ask(origin, API + PLAYLISTS + "/" + uuid, Asked.ITEM, playlist -> {
            Optional<String> fault = PlaylistReader.fault(playlist).or(() -> faultOfUuid(playlist, uuid));
            // Whoever knows the uuid of an unlisted playlist gets it; for the public it isn't there.
            return fault.isEmpty() && !PlaylistReader.isPublic(playlist)
                    ? new Answer.Absent<>(200, "it is not public: unlisted or private")
                    : item(playlist, fault, PlaylistReader::read);
        });
    }

    @Override
    public Answer<Page<PlaylistElement>> elements(Origin origin, UUID uuid, int start, int count) {
        String path = API + PLAYLISTS + "/" + uuid + "/videos" + window(start, count);
        return asker.ask(origin, path, Asked.ITEM, answer -> ELEMENT_ROWS.page(answer, count));
    }

    @Override
    public Answer<Page<Host>> following(Origin origin, int start, int count) {
        return follows(origin, "following", "following", window(start, count));
    }

    @Override
    public Answer<Page<Host>> followers(Origin origin, int start, int count) {
        return follows(origin, "followers", "follower", window(start, count));
    }

    private Answer<Page<Host>> follows(Origin origin, String list, String actor, String window) {
        String path = API + "server/" + list + window + "&sort=createdAt&state=accepted&actorType=Application";
        RowReader<Host> rows = new RowReader<>(
                row -> SmallReader.faultOfFollow(row, actor), row -> SmallReader.follow(row, actor), false);
        return asker.ask(origin, path, Asked.LIST, answer -> rows.page(answer, MAX_COUNT));
    }

    @Override
    public Answer<Identity> identity(Origin origin) {
        return asker.ask(origin, "/accounts/peertube", Asker.ACTIVITY, Asked.LIST, SmallReader::identity);
    }

    @Override
    public Answer<JsonNode> json(URI address) {
        return asker.json(address);
    }

    @Override
    public Answer<PictureBytes> picture(Origin origin, Picture picture) {
        return pictures.get(origin, picture);
    }

    @Override
    public Signs signs(Origin origin) {
        return asker.signs(origin);
    }

    private static String window(int start, int count) {
        if (start < 0 || count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("no page has start " + start + " and count " + count);
        }
        return "?start=" + start + "&count=" + count;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static <T> Answer<T> item(Fields fields, Optional<String> fault, Function<Fields, T> read) {
        return fault.isPresent()
                ? new Answer.Unreadable<>(
                        Trouble.BROKEN_ANSWER, "answered with something that can't be used: " + fault.get())
                : new Answer.Found<>(read.apply(fields));
    }

    private static Optional<String> faultOfUuid(Fields item, UUID asked) {
        return fault(!Uuids.parse(item.raw("uuid")).equals(Optional.of(asked)), "it has another uuid");
    }

    private static Optional<String> fault(boolean is, String why) {
        return is ? Optional.of(why) : Optional.empty();
    }

    /** Whoever waits for an answer gets none, so that stopping waits for no instance. */
    void hangUp(@Observes @Priority(HANG_UP) ShutdownEvent event) {
        close();
    }

    void close() {
        asker.close();
    }
}
