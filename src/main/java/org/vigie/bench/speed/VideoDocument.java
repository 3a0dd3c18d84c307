package org.vigie.bench.speed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Picture;
import org.vigie.catalog.Video;

/** A video as peers keep it: all that an answer of the API needs. */
final class VideoDocument {

    static final ObjectMapper JSON = new ObjectMapper();

    private VideoDocument() {}

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    static Map<String, Object> of(Video video) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", video.originId());
        document.put("uuid", video.uuid().toString());
        document.put("createdAt", video.dates().created().toString());
        document.put("updatedAt", video.dates().updated().toString());
        document.put("publishedAt", video.dates().published().toString());
        document.put("category", labelled(video.labels().category()));
        document.put("licence", labelled(video.labels().licence()));
        document.put("language", labelled(video.labels().language()));
        document.put("privacy", labelled(video.labels().privacy()));
        document.put("name", video.text().name());
        document.put("description", video.text().description());
        document.put("duration", video.seconds());
        document.put("tags", video.text().tags());
        document.put("thumbnailPath", video.thumbnails().small().path());
        document.put("previewPath", video.thumbnails().large().path());
        document.put("embedPath", video.embedPath());
        document.put("url", video.url());
        document.put("views", video.counters().views());
        document.put("likes", video.counters().likes());
        document.put("dislikes", video.counters().dislikes());
        document.put("isLive", video.live());
        document.put("nsfw", video.sensitivity().sensitive());
        document.put("host", video.host().name());
        document.put("account", actor(video.account()));
        document.put("channel", actor(video.channel()));
        return document;
    }

    private static Map<String, Object> labelled(Labelled<?> value) {
        Map<String, Object> labelled = new LinkedHashMap<>();
        labelled.put("id", value.id());
        labelled.put("label", value.label());
        return labelled;
    }

    static Map<String, Object> actor(Actor actor) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", actor.id());
        document.put("name", actor.name());
        document.put("displayName", actor.displayName());
        document.put("url", actor.url());
        document.put("host", actor.host().name());
        document.put(
                "avatars", actor.avatars().stream().map(VideoDocument::picture).toList());
        return document;
    }

    private static Map<String, Object> picture(Picture picture) {
        return Map.of(
                "path",
                picture.path(),
                "url",
                picture.url(),
                "width",
                picture.width(),
                "createdAt",
                picture.created().toString(),
                "updatedAt",
                picture.updated().toString());
    }
}
