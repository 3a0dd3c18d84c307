package org.vigie.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.vigie.catalog.Host;
import org.vigie.catalog.ShortUuid;
import org.vigie.demo.ActorJson.Heights;
import org.vigie.demo.FakeCatalogue.Kept;
import org.vigie.demo.FakeVideo.Cue;
import org.vigie.demo.art.Gallery;

/** The routes of an instance: finds what a path asks for and has it written. */
final class Routes {

    private static final String API = "/api/v1/";
    private static final String STATIC = "/lazy-static/";
    private static final String OLD_STATIC = "/static/thumbnails/";
    private static final String CHANNELS = "/video-channels/";
    private static final String ACCOUNTS = "/accounts/";
    private static final String ACTIVITY = "application/activity+json";

    private final Site site;
    private final FakeCatalogue catalogue;
    private final ActorJson actors;
    private final VideoJson videos;
    private final PlaylistJson playlists;
    private final InstanceJson instance;
    private final StaticFiles files;
    private final Pages pages;

    Routes(Site site, FakeCatalogue catalogue, Gallery gallery) {
        this.site = site;
        this.catalogue = catalogue;
        this.actors = new ActorJson(site, catalogue);
        this.videos = new VideoJson(site, actors);
        this.playlists = new PlaylistJson(site, catalogue, actors, videos);
        this.instance = new InstanceJson(site, catalogue, actors);
        this.files = new StaticFiles(site, catalogue, gallery, instance.seed());
        this.pages = new Pages(catalogue, instance.name());
    }

    Reply answer(URI asked, String accept) {
        String path = asked.getPath();
        try {
            if (path.startsWith(API)) {
                return api(path.substring(API.length()).split("/"), asked.getRawQuery());
            }
            if (path.startsWith(STATIC)) {
                return files.file(path.substring(STATIC.length()));
            }
            if (path.startsWith(OLD_STATIC) && !site.atLeast(6, 0)) {
                return files.file(path.substring(OLD_STATIC.indexOf("thumbnails")));
            }
            if (accept.contains(ACTIVITY) && path.startsWith(CHANNELS)) {
                Kept<FakeChannel> kept = channel(path.substring(CHANNELS.length()));
                return Reply.json(json -> actors.activity(json, kept.item()));
            }
            if (accept.contains(ACTIVITY) && path.startsWith(ACCOUNTS) && owns(path.substring(ACCOUNTS.length()))) {
                return Reply.json(json -> actors.activity(json, path.substring(ACCOUNTS.length())));
            }
            return switch (path) {
                case "/nodeinfo", "/nodeinfo/2.0.json" -> Reply.json(instance.nodeInfo());
                case "/.well-known/nodeinfo" -> Reply.json(instance.nodeInfoLinks());
                default -> path.startsWith("/api/") ? Reply.unknownRoute() : pages.page(path);
            };
        } catch (Refusal refusal) {
            return refusal.reply(site.version(), asked.toString());
        }
    }

    private Reply api(String[] path, String query) {
        return switch (path[0]) {
            case "config" -> config(path);
            case "videos" -> path.length == 1 ? videoList(query) : video(path);
            case "video-channels" -> path.length == 1 ? channelList(query) : channel(path, query);
            case "video-playlists" -> path.length == 1 ? playlistList(query) : playlist(path, query);
            case "search" -> search(path, query);
            case "server" -> server(path, query);
            default -> Reply.unknownRoute();
        };
    }

    private Reply config(String[] path) {
        if (path.length == 1) {
            return Reply.json(instance.config());
        }
        return path.length == 2 && path[1].equals("about") ? Reply.json(instance.about()) : Reply.unknownRoute();
    }

    private Reply server(String[] path, String query) {
        return switch (path.length == 2 ? path[1] : "") {
            case "stats" -> Reply.json(instance.stats());
            case "followers", "following" -> Lists.page(List.of(), parameters(query, null), (json, nobody) -> {});
            default -> Reply.unknownRoute();
        };
    }

    private Parameters parameters(String query, String operation) {
        return new Parameters(query, operation, !site.atLeast(3, 0));
    }

    /** Before 3.4 searches want words. */
    private Reply search(String[] path, String query) {
        Parameters asked = parameters(query, null);
        if (!site.atLeast(3, 4) && !asked.has("search")) {
            throw Refusal.badParameter(null, "search", "", "Should have a valid search");
        }
        return switch (path.length == 2 ? path[1] : "") {
            case "video-channels" ->
                Lists.page(
                        Lists.searched(catalogue.channels(), asked),
                        asked,
                        (json, kept) -> actors.channel(json, kept, true));
            case "video-playlists" ->
                Lists.page(Lists.searchedPlaylists(catalogue.playlists(), asked), asked, playlists::playlist);
            default -> Reply.unknownRoute();
        };
    }

    private Reply videoList(String query) {
        return videoPage(catalogue.videos(), parameters(query, "getVideos"));
    }

    private Reply videoPage(List<Kept<FakeVideo>> all, Parameters asked) {
        if (asked.has("include") || asked.has("privacyOneOf") || asked.has("stateOneOf")) {
            throw Refusal.onlyForModerators();
        }
        List<Kept<FakeVideo>> rows = Lists.videos(all, site, asked);
        return Lists.page(rows, asked, (json, kept) -> videos.row(json, kept, Heights.LEFT_OUT));
    }

    private Reply video(String[] path) {
        String operation = path.length == 2 ? "getVideo" : null;
        Kept<FakeVideo> kept = readable(path[1], operation);
        FakeVideo video = kept.item();
        return switch (path.length == 2 ? "" : path.length == 3 ? path[2] : "/") {
            case "" -> Reply.json(json -> videos.details(json, kept));
            case "captions" -> captions(video);
            case "chapters", "storyboards" ->
                site.atLeast(6, 0) ? Reply.json(json -> Json.array(json, path[2], none -> {})) : Reply.unknownRoute();
            case "description" ->
                site.modern()
                        ? Reply.unknownRoute()
                        : Reply.json(json -> json.writeStringField("description", video.description()));
            default -> Reply.unknownRoute();
        };
    }

    /** Private ones are refused with the same words whatever the reason; a numeric id doesn't open an unlisted one. */
    private Kept<FakeVideo> readable(String id, String operation) {
        boolean numeric = id.matches("[0-9]{1,9}");
        Optional<Kept<FakeVideo>> found = numeric
                ? catalogue.videos().stream()
                        .filter(kept -> kept.id() == Integer.parseInt(id))
                        .findFirst()
                : catalogue.video(uuid(id, operation));
        Kept<FakeVideo> kept = found.orElseThrow(() -> Refusal.notFound("Video", operation));
        return switch (kept.item().privacy()) {
            case PUBLIC -> kept;
            case UNLISTED -> {
                if (numeric) {
                    throw Refusal.unauthorized(site.version(), operation);
                }
                yield kept;
            }
            case PRIVATE, INTERNAL -> throw Refusal.unauthorized(site.version(), operation);
            case PASSWORD_PROTECTED -> throw Refusal.needsPassword(site.version(), operation);
        };
    }

    private static UUID uuid(String id, String operation) {
        try {
            return id.length() == 36 ? UUID.fromString(id) : ShortUuid.parse(id).orElseThrow();
        } catch (RuntimeException notOne) {
            throw Refusal.badParameter(operation, "id", id, "Should have a valid video id (id, short UUID or UUID)");
        }
    }

    private Reply captions(FakeVideo video) {
        List<String> languages =
                video.captions().stream().map(Cue::language).distinct().toList();
        return Lists.page(languages, new Parameters(null, null), (json, language) -> {
            String path = StaticFiles.captionPath(video, language);
            Json.label(
                    json, "language", language, Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH));
            if (site.atLeast(6, 2)) {
                json.writeBooleanField("automaticallyGenerated", false);
            }
            json.writeStringField("captionPath", path);
            if (site.atLeast(7, 1)) {
                json.writeStringField("fileUrl", site.url(path));
                String list = path.substring(path.lastIndexOf('/')).replace(".vtt", ".m3u8");
                json.writeStringField("m3u8Url", site.url("/static/streaming-playlists/hls/" + video.uuid() + list));
            }
            Json.time(json, "updatedAt", video.published().plusSeconds(300));
        });
    }

    private Reply channelList(String query) {
        Parameters asked = parameters(query, null);
        List<Kept<FakeChannel>> rows = Lists.channels(catalogue.channels(), asked);
        return Lists.page(rows, asked, (json, kept) -> actors.channel(json, kept, true));
    }

    private Reply channel(String[] path, String query) {
        Kept<FakeChannel> kept = channel(path[1]);
        FakeChannel channel = kept.item();
        return switch (path.length == 2 ? "" : path.length == 3 ? path[2] : "/") {
            case "" -> Reply.json(json -> actors.channel(json, kept, false));
            case "videos" ->
                videoPage(
                        catalogue.videos().stream()
                                .filter(video -> belongs(
                                        channel,
                                        video.item().host(),
                                        video.item().channel()))
                                .toList(),
                        parameters(query, "getVideoChannelVideos"));
            case "video-playlists" ->
                playlistPage(
                        catalogue.playlists().stream()
                                .filter(playlist -> belongs(
                                        channel,
                                        playlist.item().host(),
                                        playlist.item().channel()))
                                .toList(),
                        parameters(query, null));
            default -> Reply.unknownRoute();
        };
    }

    /** @param handle {@code name} of an own channel or {@code name@host} of any, in any case */
    private Kept<FakeChannel> channel(String handle) {
        int at = handle.indexOf('@');
        Optional<Host> host = at < 0 ? Optional.of(site.host()) : Host.parse(handle.substring(at + 1));
        String name = at < 0 ? handle : handle.substring(0, at);
        return host.flatMap(known -> catalogue.channel(known, name))
                .orElseThrow(() -> Refusal.notFound("Video channel", null));
    }

    /** Whether there is an account here of that name, with a channel. */
    private boolean owns(String account) {
        return catalogue.channels().stream()
                .map(Kept::item)
                .anyMatch(channel -> channel.host().equals(site.host())
                        && channel.owner().name().equalsIgnoreCase(account));
    }

    private static boolean belongs(FakeChannel channel, Host host, FakeActor named) {
        return channel.host().equals(host) && channel.name().equalsIgnoreCase(named.name());
    }

    private Reply playlistList(String query) {
        return playlistPage(catalogue.playlists(), parameters(query, null));
    }

    private Reply playlistPage(List<Kept<FakePlaylist>> all, Parameters asked) {
        return Lists.page(Lists.playlists(all, asked), asked, playlists::playlist);
    }

    private Reply playlist(String[] path, String query) {
        Kept<FakePlaylist> kept = catalogue.playlists().stream()
                .filter(playlist -> goesBy(playlist, path[1]))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Video playlist", null));
        if (!kept.item().privacy().readable()) {
            throw Refusal.unauthorized(site.version(), null);
        }
        return switch (path.length == 2 ? "" : path.length == 3 ? path[2] : "/") {
            case "" -> Reply.json(json -> playlists.playlist(json, kept));
            case "videos" -> elements(kept, parameters(query, null));
            default -> Reply.unknownRoute();
        };
    }

    private static boolean goesBy(Kept<FakePlaylist> playlist, String id) {
        UUID uuid = playlist.item().uuid();
        return id.equalsIgnoreCase(uuid.toString())
                || id.equals(ShortUuid.of(uuid))
                || id.equals(Integer.toString(playlist.id()));
    }

    private Reply elements(Kept<FakePlaylist> kept, Parameters asked) {
        List<UUID> uuids = kept.item().videos();
        List<Integer> positions = new ArrayList<>();
        for (int position = 1; position <= uuids.size(); position++) {
            positions.add(position);
        }
        return Lists.page(
                positions,
                asked,
                (json, position) ->
                        playlists.element(json, kept.id() * 1000 + position, position, uuids.get(position - 1)));
    }
}
