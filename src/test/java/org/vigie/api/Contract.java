package org.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What every client of the reference engine relies on, field by field: which keys there are, in the reference's order, of
 * which type, and which of them may be null. A question mark is for what may.
 */
public final class Contract {

    private static final String ACTOR =
            "id:whole name:text displayName:text url:address host:host avatar:null" + " avatars:images";

    private static final String VIDEO = "id:whole uuid:uuid shortUUID:short score:number createdAt:date updatedAt:date"
            + " publishedAt:date originallyPublishedAt:date? category:label licence:label language:language privacy:label"
            + " name:text description:text? truncatedDescription:cut? duration:whole tags:texts thumbnailPath:path"
            + " thumbnailUrl:address? thumbnails:sizes previewPath:path previewUrl:address? embedPath:path"
            + " embedUrl:address url:address isLocal:flag views:whole viewers:whole likes:whole dislikes:whole"
            + " comments:whole isLive:flag nsfw:flag nsfwFlags:whole nsfwSummary:text? account:actor channel:actor";

    private static final String CHANNEL = "id:whole score:number name:text displayName:text url:address host:host"
            + " description:text? support:text? isLocal:flag followersCount:whole followingCount:whole videosCount:whole"
            + " createdAt:date updatedAt:date avatar:null avatars:images banners:images ownerAccount:owner";

    private static final String OWNER = "id:whole name:text displayName:text description:text? url:address host:host"
            + " followersCount:whole followingCount:whole createdAt:date updatedAt:date avatars:images";

    private static final String PLAYLIST = "id:whole uuid:uuid shortUUID:short score:number isLocal:flag url:address"
            + " displayName:text description:text? privacy:label videosLength:whole type:label thumbnailPath:path"
            + " thumbnailUrl:address? thumbnails:sizes embedPath:path embedUrl:address createdAt:date updatedAt:date"
            + " ownerAccount:actor videoChannel:actor?";

    private static final String IMAGE =
            "url:address path:path fileUrl:address width:whole? createdAt:date? updatedAt:date?";
    private static final String SIZE = "fileUrl:address width:whole? height:whole?";

    private static final Map<String, String> KINDS =
            Map.of("videos", VIDEO, "video-channels", CHANNEL, "video-playlists", PLAYLIST);

    /** By them clients tell what something is, or that there was an error. */
    private static final Map<String, Set<String>> NEVER = Map.of(
            "videos", Set.of("video", "videosLength", "followersCount", "error", "errors"),
            "video-channels", Set.of("videosLength", "error", "errors"),
            "video-playlists", Set.of("video", "followersCount", "error", "errors"));

    private static final Map<String, Pattern> TEXTS = Map.of(
            "uuid", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            "short", Pattern.compile("[1-9A-HJ-NP-Za-km-z]{22}"),
            "date", Pattern.compile("[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z"),
            "address", Pattern.compile("https?://[^/\\s]+(/\\S*)?"),
            "path", Pattern.compile("/.*", Pattern.DOTALL),
            "host", Pattern.compile("[a-z0-9_.-]+(:(?!443$)[0-9]{1,5})?|\\[[0-9a-f:.]+](:[0-9]{1,5})?"),
            "cut", Pattern.compile(".{0,250}", Pattern.DOTALL));

    private static final Map<String, Map<String, String>> FIELDS = new ConcurrentHashMap<>();

    private Contract() {}

    /** @param kind as in the path of the search */
    public static void check(String kind, JsonNode answer) {
        assertThat(keys(answer)).startsWith("total", "data").doesNotContain("error", "errors");
        assertThat(answer.get("total").isInt()).isTrue();
        assertThat(answer.get("data").isArray()).isTrue();
        answer.get("data").forEach(item -> checkItem(kind, item));
    }

    private static void checkItem(String kind, JsonNode item) {
        List<String> wrong = new ArrayList<>();
        List<String> expected = List.copyOf(fields(KINDS.get(kind)).keySet());
        List<String> keys = keys(item);
        if (keys.size() < expected.size() || !keys.subList(0, expected.size()).equals(expected)) {
            wrong.add("keys are " + keys);
        }
        keys.stream().filter(NEVER.get(kind)::contains).forEach(key -> wrong.add(key + " must not exist"));
        checkFields(item, KINDS.get(kind), "", wrong);
        checkMatches(kind, item, wrong);
        assertThat(wrong).as(item::toString).isEmpty();
    }

    /** An absolute address is the origin's with the path behind. */
    private static void checkMatches(String kind, JsonNode item, List<String> wrong) {
        if (!kind.equals("video-channels")) {
            String url = item.path("url").asText();
            String origin = url.substring(0, Math.max(0, url.indexOf('/', "https://".length())));
            String embed = item.path("embedPath").asText();
            if (!item.path("embedUrl").asText().equals(origin + embed)) {
                wrong.add("embedUrl isn't the origin with embedPath");
            }
        }
        if (kind.equals("videos")
                && !item.path("url")
                        .asText()
                        .endsWith("/videos/watch/" + item.path("uuid").asText())) {
            wrong.add("url isn't canonical");
        }
        if (kind.equals("video-playlists")
                && !item.path("embedUrl")
                        .asText()
                        .endsWith("/" + item.path("shortUUID").asText())) {
            wrong.add("embedUrl doesn't end in the short uuid");
        }
    }

    private static void checkFields(JsonNode object, String contract, String where, List<String> wrong) {
        fields(contract).forEach((key, type) -> {
            JsonNode value = object.get(key);
            boolean optional = type.endsWith("?");
            if (value == null) {
                wrong.add(where + key + " is missing");
            } else if (!(value.isNull() && (optional || type.equals("null")))) {
                checkValue(value, optional ? type.substring(0, type.length() - 1) : type, where + key, wrong);
            }
        });
    }

    private static void checkValue(JsonNode value, String type, String where, List<String> wrong) {
        boolean right = switch (type) {
            case "whole" -> value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0;
            case "number" -> value.isNumber();
            case "flag" -> value.isBoolean();
            case "text" -> value.isTextual();
            case "null" -> value.isNull();
            case "texts" -> isList(value, JsonNode::isTextual);
            case "label" -> isLabelled(value, value.path("id").isInt());
            case "language" -> isLabelled(value, value.path("id").isTextual());
            case "images" -> areWidening(value) && listed(value, IMAGE, where, wrong);
            case "sizes" -> listed(value, SIZE, where, wrong);
            case "actor" -> whole(value, ACTOR, where, wrong);
            case "owner" -> whole(value, OWNER, where, wrong);
            default ->
                value.isTextual() && TEXTS.get(type).matcher(value.asText()).matches();
        };
        if (!right) {
            wrong.add(where + " is no " + type + ": " + value);
        }
    }

    private static boolean isLabelled(JsonNode value, boolean rightId) {
        return keys(value).equals(List.of("id", "label"))
                && (rightId || value.get("id").isNull())
                && value.get("label").isTextual();
    }

    private static boolean areWidening(JsonNode images) {
        int before = 0;
        for (JsonNode image : images) {
            if (image.path("width").asInt() < before) {
                return false;
            }
            before = image.path("width").asInt();
        }
        return true;
    }

    private static boolean listed(JsonNode list, String contract, String where, List<String> wrong) {
        list.forEach(element -> whole(element, contract, where, wrong));
        return list.isArray();
    }

    private static boolean whole(JsonNode object, String contract, String where, List<String> wrong) {
        checkFields(object, contract, where + ".", wrong);
        return keys(object).equals(List.copyOf(fields(contract).keySet()));
    }

    private static boolean isList(JsonNode list, java.util.function.Predicate<JsonNode> element) {
        for (JsonNode one : list) {
            if (!element.test(one)) {
                return false;
            }
        }
        return list.isArray();
    }

    private static Map<String, String> fields(String contract) {
        return FIELDS.computeIfAbsent(contract, Contract::parsed);
    }

    private static Map<String, String> parsed(String contract) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : contract.split(" ")) {
            fields.put(field.substring(0, field.indexOf(':')), field.substring(field.indexOf(':') + 1));
        }
        return fields;
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
