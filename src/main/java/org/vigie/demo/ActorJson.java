package org.vigie.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.vigie.catalog.Host;
import org.vigie.demo.FakeCatalogue.Kept;

/** Writes accounts and channels: short beside a video or playlist, whole in details and lists of channels. */
final class ActorJson {

    private static final Instant FIRST_ACCOUNT = Instant.parse("2018-03-01T08:00:00Z");

    /** Avatars in lists of videos lack {@code height}, in PeerTube 8.2 only there. */
    enum Heights {
        SHOWN,
        LEFT_OUT
    }

    private final Site site;
    private final FakeCatalogue catalogue;

    ActorJson(Site site, FakeCatalogue catalogue) {
        this.site = site;
        this.catalogue = catalogue;
    }

    void accountSummary(JsonGenerator json, Host host, FakeActor account, Heights heights) throws IOException {
        json.writeNumberField("id", accountId(host, account.name()));
        json.writeStringField("displayName", account.displayName());
        json.writeStringField("name", account.name());
        json.writeStringField("url", Site.url(host, "/accounts/" + account.name()));
        json.writeStringField("host", host.name());
        accountAvatars(json, host, account, heights);
    }

    void channelSummary(JsonGenerator json, Host host, FakeActor named, Heights heights) throws IOException {
        FakeActor channel = catalogue
                .channel(host, named.name())
                .map(kept -> kept.item().actor())
                .orElse(named);
        json.writeNumberField("id", channelId(host, channel.name()));
        json.writeStringField("name", channel.name());
        json.writeStringField("displayName", channel.displayName());
        json.writeStringField("url", Site.url(host, "/video-channels/" + channel.name()));
        json.writeStringField("host", host.name());
        pictures(json, "avatars", PictureFile.AVATARS, seed(host, "channel", channel.name()), heights);
    }

    void account(JsonGenerator json, Host host, FakeActor account) throws IOException {
        start(json, host, "/accounts/", account.name());
        accountAvatars(json, host, account, Heights.SHOWN);
        json.writeNumberField("id", accountId(host, account.name()));
        json.writeBooleanField("hostRedundancyAllowed", false);
        follows(json, Site.number(host + account.name(), 60));
        Instant created = accountCreated(host, account);
        Json.time(json, "createdAt", created);
        json.writeStringField("displayName", account.displayName());
        json.writeNullField("description");
        Json.time(json, "updatedAt", created.plusMillis(3));
        if (host.equals(site.host())) {
            json.writeNumberField("userId", accountId(host, account.name()) - 1);
        }
    }

    /** @param inList lists of PeerTube 8 say less about the owner */
    void channel(JsonGenerator json, Kept<FakeChannel> kept, boolean inList) throws IOException {
        FakeChannel channel = kept.item();
        UUID seed = seed(channel.host(), "channel", channel.name());
        start(json, channel.host(), "/video-channels/", channel.name());
        pictures(json, "avatars", PictureFile.AVATARS, seed, Heights.SHOWN);
        json.writeNumberField("id", kept.id());
        json.writeBooleanField("hostRedundancyAllowed", false);
        follows(json, channel.followers());
        Json.time(json, "createdAt", channel.created());
        boolean hasBanner = Math.floorMod(seed.hashCode(), 3) > 0;
        pictures(json, "banners", hasBanner ? PictureFile.BANNERS : List.of(), seed, Heights.SHOWN);
        json.writeStringField("displayName", channel.displayName());
        json.writeStringField("description", channel.description());
        json.writeNullField("support");
        if (site.modern()) {
            json.writeNullField("publicEmail");
        }
        json.writeBooleanField("isLocal", channel.host().equals(site.host()));
        Json.time(json, "updatedAt", channel.created().plus(Duration.ofMinutes(1 + kept.revision())));
        Json.object(json, "ownerAccount", owner -> {
            if (inList && site.modern()) {
                owner(owner, channel);
            } else {
                account(owner, channel.host(), channel.owner());
            }
        });
    }

    /** The channel in ActivityPub, as far as anybody here reads it. */
    void activity(JsonGenerator json, FakeChannel channel) throws IOException {
        json.writeStringField("type", "Group");
        json.writeStringField("id", Site.url(channel.host(), "/video-channels/" + channel.name()));
        json.writeStringField("preferredUsername", channel.name());
        if (site.atLeast(8, 2)) {
            json.writeBooleanField("indexable", true);
            json.writeBooleanField("discoverable", true);
        }
        json.writeStringField("name", channel.displayName());
        json.writeStringField("summary", channel.description());
    }

    /** An account in ActivityPub, as far as anybody here reads it. */
    void activity(JsonGenerator json, String account) throws IOException {
        json.writeStringField("type", "Person");
        json.writeStringField("id", site.url("/accounts/" + account));
        json.writeStringField("preferredUsername", account);
        if (site.atLeast(8, 2)) {
            json.writeBooleanField("indexable", true);
            json.writeBooleanField("discoverable", true);
        }
    }

    /** The channel a video names; a made-up one where the catalogue has none of that name. */
    void channelOf(JsonGenerator json, FakeVideo video) throws IOException {
        FakeActor named = video.channel();
        FakeChannel unknown = new FakeChannel(
                video.host(), named.name(), named.displayName(), null, video.account(), 0, FIRST_ACCOUNT);
        Kept<FakeChannel> kept = catalogue
                .channel(video.host(), named.name())
                .orElseGet(() -> new Kept<>(channelId(video.host(), named.name()), 0, unknown));
        channel(json, kept, false);
    }

    /** What the pictures of an actor are named and drawn by. */
    static UUID seed(Host host, String kind, String name) {
        return FakeVideo.uuid(kind + "/" + name.toLowerCase(Locale.ROOT) + "@" + host);
    }

    void pictures(JsonGenerator json, String field, List<PictureFile> files, UUID seed, Heights heights)
            throws IOException {
        Instant drawn = FIRST_ACCOUNT.plusSeconds(Math.floorMod(seed.hashCode(), 90_000_000));
        if (!site.atLeast(6, 0)) {
            single(json, field, files, seed, drawn);
        }
        if (!site.atLeast(4, 2)) {
            return;
        }
        String folder = field.equals("avatars") ? "/lazy-static/avatars/" : "/lazy-static/banners/";
        String ending = field.equals("avatars") ? ".png" : ".jpg";
        Json.array(json, field, array -> {
            for (PictureFile file : files) {
                Json.object(array, picture -> {
                    String path = folder + file.swap(seed) + ending;
                    if (site.atLeast(7, 3) && heights == Heights.SHOWN) {
                        picture.writeNumberField("height", file.height());
                    }
                    picture.writeNumberField("width", file.width());
                    picture.writeStringField("path", path);
                    if (site.atLeast(7, 1)) {
                        picture.writeStringField("fileUrl", site.url(path));
                    }
                    Json.time(picture, "createdAt", drawn);
                    Json.time(picture, "updatedAt", drawn);
                });
            }
        });
    }

    /** Before 4.2 the only one, and until 6.0 still there. */
    private void single(JsonGenerator json, String field, List<PictureFile> files, UUID seed, Instant drawn)
            throws IOException {
        String name = field.substring(0, field.length() - 1);
        if (files.isEmpty() || (name.equals("banner") && !site.atLeast(3, 2))) {
            json.writeNullField(name);
            return;
        }
        PictureFile file = files.getFirst();
        String ending = name.equals("avatar") ? ".png" : ".jpg";
        Json.object(json, name, picture -> {
            if (site.atLeast(4, 2)) {
                picture.writeNumberField("width", file.width());
            }
            picture.writeStringField("path", "/lazy-static/" + field + "/" + file.swap(seed) + ending);
            Json.time(picture, "createdAt", drawn);
            Json.time(picture, "updatedAt", drawn);
        });
    }

    private void owner(JsonGenerator json, FakeChannel channel) throws IOException {
        FakeActor owner = channel.owner();
        start(json, channel.host(), "/accounts/", owner.name());
        accountAvatars(json, channel.host(), owner, Heights.SHOWN);
        json.writeNumberField("id", accountId(channel.host(), owner.name()));
        json.writeBooleanField("hostRedundancyAllowed", false);
        json.writeStringField("displayName", owner.displayName());
    }

    private static void start(JsonGenerator json, Host host, String path, String name) throws IOException {
        json.writeStringField("url", Site.url(host, path + name));
        json.writeStringField("name", name);
        json.writeStringField("host", host.name());
    }

    private static void follows(JsonGenerator json, long followers) throws IOException {
        json.writeNumberField("followingCount", 0);
        json.writeNumberField("followersCount", followers);
    }

    /** Every third account never chose a picture. */
    private void accountAvatars(JsonGenerator json, Host host, FakeActor account, Heights heights) throws IOException {
        UUID seed = seed(host, "account", account.name());
        boolean drawn = Math.floorMod(seed.hashCode(), 3) > 0;
        pictures(json, "avatars", drawn ? PictureFile.AVATARS : List.of(), seed, heights);
    }

    private int channelId(Host host, String name) {
        return catalogue
                .channel(host, name)
                .map(Kept::id)
                .orElseGet(() -> 1 + Site.number("channel" + host + name, 90_000));
    }

    private static int accountId(Host host, String name) {
        return 2 + Site.number("account" + host + name, 90_000);
    }

    private static Instant accountCreated(Host host, FakeActor account) {
        return FIRST_ACCOUNT.plusSeconds(Site.number("created" + host + account.name(), 60_000_000));
    }
}
