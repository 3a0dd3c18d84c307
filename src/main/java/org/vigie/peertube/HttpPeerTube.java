package org.vigie.peertube;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Uuids;
import org.vigie.catalog.Video;
import org.vigie.peertube.BoundedJson.Parsed;

/** Asks instances over HTTP: which address each question has, and which reader its answer. */
@ApplicationScoped
class HttpPeerTube implements PeerTube {

    /** After crawls were told to stop, before anybody waits for their end. */
    private static final int HANG_UP = 2_000;

    private static final int MAX_REDIRECTS = 2;
    private static final int MAX_VERSION = 50;
    private static final int MAX_INSTANCE_NAME = 250;
    private static final int MAX_SHORT_DESCRIPTION = 1_000;

    private static final RowReader<Video> VIDEO_ROWS = new RowReader<>(VideoReader::faultInList, VideoReader::listed);
    private static final RowReader<Channel> CHANNEL_ROWS = new RowReader<>(ChannelReader::fault, ChannelReader::read);
    private static final RowReader<Playlist> PLAYLIST_ROWS =
            new RowReader<>(PlaylistReader::faultInList, PlaylistReader::read);

    private final BoundedJson json = new BoundedJson();
    private final Clock clock;
    private final int maxBody;
    private final BoundedHttp http;
    private final Outcomes outcomes;
    private final PictureFetch pictures;

    /** @param publicUrl where people reach this engine; without it our user agent points at localhost */
    HttpPeerTube(
            PeerTubeConfig config,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "vigie.public-url") Optional<URI> publicUrl) {
        this.clock = clock;
        this.maxBody = Math.clamp(config.maxBody().asLongValue(), 1, Integer.MAX_VALUE - 8);
        this.http = new BoundedHttp(config, clock, UserAgent.of(version, publicUrl));
        this.outcomes = new Outcomes(json, clock);
        this.pictures = new PictureFetch(http, outcomes);
    }

    @Override
    public Answer<InstanceInfo> info(Origin origin) {
        return ask(origin, "/api/v1/config", Asked.LIST, HttpPeerTube::info);
    }

    private static Answer<InstanceInfo> info(Fields config) {
        String version = config.line("serverVersion", MAX_VERSION);
        if (version == null) {
            return new Answer.Unreadable<>("this is not PeerTube: its config names no server version");
        }
        Fields instance = config.in("instance");
        String name = instance.line("name", MAX_INSTANCE_NAME);
        String description = instance.line("shortDescription", MAX_SHORT_DESCRIPTION);
        return new Answer.Found<>(new InstanceInfo(
                version,
                name == null ? config.host().name() : name,
                description == null ? "" : description,
                instance.flag("isNSFW")));
    }

    @Override
    public Answer<Page<Video>> videos(Origin origin, int start, int count) {
        // Without nsfw=both the instance's own policy decides, and most leave sensitive videos out.
        String path = "/api/v1/videos" + window(start, count) + "&isLocal=true&nsfw=both";
        return ask(origin, path, Asked.LIST, answer -> VIDEO_ROWS.page(answer, count));
    }

    @Override
    public Answer<VideoDetails> video(Origin origin, UUID uuid) {
        return ask(origin, "/api/v1/videos/" + uuid, Asked.ITEM, video -> {
            Optional<String> fault = VideoReader.fault(video).or(() -> faultOfUuid(video, uuid));
            return item(video, fault, VideoReader::detailed);
        });
    }

    @Override
    public Answer<Page<Channel>> channels(Origin origin, int start, int count) {
        String path = "/api/v1/video-channels" + window(start, count);
        return ask(origin, path, Asked.LIST, answer -> CHANNEL_ROWS.page(answer, count));
    }

    @Override
    public Answer<Channel> channel(Origin origin, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return ask(origin, "/api/v1/video-channels/" + encoded, Asked.ITEM, channel -> {
            Optional<String> fault = ChannelReader.fault(channel)
                    .or(() -> fault(!name.equalsIgnoreCase(channel.raw("name")), "it has another name"));
            return item(channel, fault, ChannelReader::read);
        });
    }

    @Override
    public Answer<Page<Playlist>> playlists(Origin origin, int start, int count) {
        String path = "/api/v1/video-playlists" + window(start, count);
        return ask(origin, path, Asked.LIST, answer -> PLAYLIST_ROWS.page(answer, count));
    }

    @Override
    public Answer<Playlist> playlist(Origin origin, UUID uuid) {
        return ask(origin, "/api/v1/video-playlists/" + uuid, Asked.ITEM, playlist -> {
            Optional<String> fault = PlaylistReader.fault(playlist).or(() -> faultOfUuid(playlist, uuid));
            // Whoever knows the uuid of an unlisted playlist gets it; for the public it isn't there.
            return fault.isEmpty() && !PlaylistReader.isPublic(playlist)
                    ? new Answer.Absent<>(200, "it is not public: unlisted or private")
                    : item(playlist, fault, PlaylistReader::read);
        });
    }

    @Override
    public Answer<PictureBytes> picture(Origin origin, Picture picture) {
        return pictures.get(origin, picture);
    }

    private static String window(int start, int count) {
        if (start < 0 || count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("no page has start " + start + " and count " + count);
        }
        return "?start=" + start + "&count=" + count + "&sort=createdAt";
    }

    private <T> Answer<T> ask(Origin origin, String path, Asked asked, Function<Fields, Answer<T>> read) {
        URI uri = WebAddress.at(origin, path);
        Optional<String> refusal = origin.isPlaced() ? Optional.empty() : PublicAddress.refusal(uri.getHost());
        if (refusal.isPresent()) {
            return new Answer.Unreachable<>(refusal.get());
        }
        Reply reply = http.get(new BoundedHttp.Ask(uri, "application/json", maxBody, MAX_REDIRECTS));
        return outcomes.of(reply, asked, body -> switch (json.parse(body)) {
            case Parsed.Tree tree -> read.apply(new Fields(tree.root(), origin.host(), clock.instant()));
            case Parsed.Not not -> new Answer.Unreadable<>(not.why());
        });
    }

    private static <T> Answer<T> item(Fields fields, Optional<String> fault, Function<Fields, T> read) {
        return fault.isPresent()
                ? new Answer.Unreadable<>("answered with something that can't be used: " + fault.get())
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
        http.close();
    }
}
