package org.vigie.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeVideo.Cue;
import org.vigie.demo.art.Gallery;

/** What lies under {@code /lazy-static/}: pictures, drawn when asked for, and captions. */
final class StaticFiles {

    private static final String CAPTION = "caption";
    private static final int UUID_LENGTH = 36;

    private final Site site;
    private final FakeCatalogue catalogue;
    private final Gallery gallery;
    private final UUID instanceSeed;

    StaticFiles(Site site, FakeCatalogue catalogue, Gallery gallery, UUID instanceSeed) {
        this.site = site;
        this.catalogue = catalogue;
        this.gallery = gallery;
        this.instanceSeed = instanceSeed;
    }

    /** @param path below {@code /lazy-static/} */
    Reply file(String path) {
        String[] parts = path.split("/");
        if (parts.length != 2) {
            return Reply.missingFile();
        }
        String name = parts[1];
        return switch (parts[0]) {
            case "thumbnails" ->
                orMissing(name.startsWith("playlist-") ? playlist(name.substring("playlist-".length())) : still(name));
            case "previews" -> orMissing(site.atLeast(8, 1) ? Optional.empty() : still(name));
            case "avatars" -> orMissing(avatar(name));
            case "banners" -> orMissing(banner(name));
            case "video-captions" -> orMissing(captions(name));
            default -> Reply.missingFile();
        };
    }

    static String captionPath(FakeVideo video, String language) {
        UUID file = Site.file(video.uuid(), CAPTION + language);
        return "/lazy-static/video-captions/" + file + "-" + language + ".vtt";
    }

    private static Reply orMissing(Optional<Reply> found) {
        return found.orElseGet(Reply::missingFile);
    }

    private Optional<Reply> still(String name) {
        return uuid(name)
                .flatMap(file -> PictureFile.STILLS.stream()
                        .flatMap(still -> catalogue.video(still.swap(file)).stream()
                                .map(kept -> {
                                    FakeVideo video = kept.item();
                                    Integer category = video.labels().category().id();
                                    return drawn(video.uuid(), video.host(), category == null ? 0 : category, still);
                                }))
                        .findFirst());
    }

    private Optional<Reply> playlist(String name) {
        return uuid(name)
                .flatMap(file -> PictureFile.STILLS.stream()
                        .flatMap(still -> catalogue.playlist(still.swap(file)).stream()
                                .map(kept ->
                                        drawn(kept.item().uuid(), kept.item().host(), 0, still)))
                        .findFirst());
    }

    private Optional<Reply> avatar(String name) {
        return uuid(name)
                .flatMap(file -> PictureFile.AVATARS.stream()
                        .filter(avatar -> actors().anyMatch(avatar.swap(file)::equals))
                        .map(avatar -> Reply.file(
                                "image/png",
                                gallery.avatar(avatar.swap(file), site.host().name(), avatar.width())))
                        .findFirst());
    }

    private Optional<Reply> banner(String name) {
        return uuid(name)
                .flatMap(file -> PictureFile.BANNERS.stream()
                        .filter(banner -> actors().anyMatch(banner.swap(file)::equals))
                        .map(banner -> drawn(banner.swap(file), site.host(), 0, banner))
                        .findFirst());
    }

    private Optional<Reply> captions(String name) {
        int dot = name.lastIndexOf('.');
        if (uuid(name).isEmpty() || dot <= UUID_LENGTH) {
            return Optional.empty();
        }
        String language = name.substring(UUID_LENGTH + 1, dot);
        UUID uuid = Site.file(uuid(name).get(), CAPTION + language);
        return catalogue.video(uuid).flatMap(kept -> {
            List<Cue> cues = kept.item().captions().stream()
                    .filter(cue -> cue.language().equals(language))
                    .toList();
            return cues.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Reply.file("text/vtt; charset=UTF-8", WebVtt.file(cues)));
        });
    }

    private Reply drawn(UUID seed, Host theme, int category, PictureFile file) {
        return Reply.file("image/jpeg", gallery.still(seed, theme.name(), category, file.width(), file.height()));
    }

    private Stream<UUID> actors() {
        Stream<UUID> channels = catalogue.channels().stream()
                .map(kept -> kept.item())
                .flatMap(channel -> Stream.of(
                        ActorJson.seed(channel.host(), "channel", channel.name()),
                        ActorJson.seed(
                                channel.host(), "account", channel.owner().name())));
        return Stream.concat(Stream.of(instanceSeed), channels);
    }

    private static Optional<UUID> uuid(String name) {
        try {
            return name.length() <= UUID_LENGTH
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(name.substring(0, UUID_LENGTH)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
