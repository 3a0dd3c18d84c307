package org.vigie.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.vigie.demo.ActorJson.Heights;
import org.vigie.demo.FakeCatalogue.Kept;

/** What an instance says of itself: a recorded answer of its version with its own name, pictures and numbers put in. */
final class InstanceJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Site site;
    private final FakeCatalogue catalogue;
    private final ActorJson actors;

    InstanceJson(Site site, FakeCatalogue catalogue, ActorJson actors) {
        this.site = site;
        this.catalogue = catalogue;
        this.actors = actors;
    }

    byte[] config() {
        ObjectNode config = recorded("config");
        config.put("serverVersion", site.version().number());
        ObjectNode instance = (ObjectNode) config.get("instance");
        describe(instance);
        if (site.modern()) {
            ArrayNode logos = instance.putArray("logo");
            for (String type : List.of("favicon", "header-square", "header-wide", "opengraph")) {
                for (PictureFile file : PictureFile.AVATARS) {
                    logos.addObject()
                            .put("height", file.height())
                            .put("width", file.width())
                            .put("type", type)
                            .put("fileUrl", site.url("/lazy-static/avatars/" + file.swap(seed()) + ".png"))
                            .put("isFallback", true);
                }
            }
        }
        return bytes(config);
    }

    byte[] about() {
        ObjectNode about = recorded("about");
        ObjectNode instance = (ObjectNode) about.get("instance");
        describe(instance);
        instance.put("description", "An instance that doesn't exist, with videos that nobody made.");
        ArrayNode languages = instance.putArray("languages");
        own().stream()
                .map(video -> video.labels().language().id())
                .filter(id -> id != null)
                .distinct()
                .sorted()
                .forEach(languages::add);
        ArrayNode categories = instance.putArray("categories");
        own().stream()
                .map(video -> video.labels().category().id())
                .filter(id -> id != null)
                .distinct()
                .sorted()
                .forEach(categories::add);
        return bytes(about);
    }

    byte[] stats() {
        ObjectNode stats = recorded("stats");
        List<FakeVideo> own = own();
        int channels = (int) catalogue.channels().stream()
                .filter(kept -> kept.item().host().equals(site.host()))
                .count();
        for (String users : List.of("Users", "DailyActiveUsers", "WeeklyActiveUsers", "MonthlyActiveUsers")) {
            stats.put("total" + users, users());
        }
        stats.put("totalLocalVideos", own.size());
        stats.put(
                "totalLocalVideoViews",
                own.stream().mapToLong(video -> video.counts().views()).sum());
        stats.put("totalVideos", catalogue.videos().size());
        for (String channel : List.of("", "DailyActive", "WeeklyActive", "MonthlyActive")) {
            stats.put("totalLocal" + channel + "VideoChannels", channels);
        }
        stats.put("totalLocalPlaylists", catalogue.playlists().size());
        return bytes(stats);
    }

    /** Where NodeInfo is. */
    byte[] nodeInfoLinks() {
        ObjectNode links = MAPPER.createObjectNode();
        ArrayNode list = links.putArray("links");
        list.addObject()
                .put("rel", "http://nodeinfo.diaspora.software/ns/schema/2.0")
                .put("href", site.url("/nodeinfo/2.0.json"));
        list.addObject()
                .put("rel", "https://www.w3.org/ns/activitystreams#Application")
                .put("href", site.url("/accounts/peertube"));
        return bytes(links);
    }

    byte[] nodeInfo() {
        ObjectNode info = recorded("nodeinfo");
        ((ObjectNode) info.get("software")).put("version", site.version().number());
        ObjectNode usage = (ObjectNode) info.get("usage");
        ObjectNode users = (ObjectNode) usage.get("users");
        users.put("total", users()).put("activeMonth", users()).put("activeHalfyear", users());
        usage.put("localPosts", own().size());
        ((ObjectNode) info.get("metadata")).put("nodeName", name()).put("nodeDescription", shortDescription());
        return bytes(info);
    }

    /** "tube.colibri-libre.example" is called "Colibri Libre". */
    String name() {
        String[] labels = site.host().name().split("[.:]");
        StringBuilder name = new StringBuilder();
        for (String word : labels[labels.length > 2 ? 1 : 0].split("-")) {
            name.append(name.isEmpty() ? "" : " ");
            name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /** What the pictures of an instance are named and drawn by. */
    UUID seed() {
        return FakeVideo.uuid("instance/" + site.host());
    }

    private void describe(ObjectNode instance) {
        instance.put("name", name());
        instance.put("shortDescription", shortDescription());
        ObjectNode pictures = (ObjectNode) read(Json.bytes(json -> Json.object(json, this::pictures)));
        instance.set("avatars", pictures.get("avatars"));
        instance.set("banners", pictures.get("banners"));
    }

    private void pictures(JsonGenerator json) throws IOException {
        actors.pictures(json, "avatars", PictureFile.AVATARS, seed(), Heights.SHOWN);
        actors.pictures(json, "banners", PictureFile.BANNERS, seed(), Heights.SHOWN);
    }

    private String shortDescription() {
        return name() + ", an invented PeerTube instance";
    }

    private int users() {
        return 1
                + (int) catalogue.channels().stream()
                        .map(kept -> kept.item().owner().name())
                        .distinct()
                        .count();
    }

    private List<FakeVideo> own() {
        return catalogue.videos().stream()
                .map(Kept::item)
                .filter(video -> video.host().equals(site.host()) && video.privacy() == Privacy.PUBLIC)
                .toList();
    }

    private ObjectNode recorded(String answer) {
        String name = "/demo/peertube-" + site.version().recorded() + ".json";
        try (InputStream stream = InstanceJson.class.getResourceAsStream(name)) {
            return (ObjectNode) MAPPER.readTree(stream).get(answer);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
