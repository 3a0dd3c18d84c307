package org.vigie.peertube;

import static org.vigie.peertube.TestPeerTube.found;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vigie.catalog.Host;
import org.vigie.catalog.Video;

/** A good row of a list of videos of tube.example, and what becomes of it when one field is changed. */
final class TestRows {

    static final String UUID_TEXT = "10e4c9c5-dd8f-47fc-b655-ef16182612b5";
    private static final ObjectMapper JSON = new ObjectMapper();

    static final String ROW = """
            {"id":7,"uuid":"10e4c9c5-dd8f-47fc-b655-ef16182612b5","name":"A video","isLocal":true,
             "privacy":{"id":1,"label":"Public"},"createdAt":"2024-05-01T10:00:00.000Z",
             "updatedAt":"2024-05-03T10:00:00.000Z","publishedAt":"2024-05-02T10:00:00.000Z",
             "account":{"id":1,"name":"ann","host":"tube.example"},
             "channel":{"id":2,"name":"ann_channel","host":"tube.example"}}""";

    private TestRows() {}

    static Page<Video> page(String field, String json) {
        return page(changed(field, json));
    }

    static Page<Video> page(JsonNode... rows) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("data").addAll(List.of(rows));
        RowReader<Video> reader = new RowReader<>(VideoReader::faultInList, VideoReader::listed, true);
        return found(reader.page(new Fields(answer, Host.of("tube.example"), TestPeerTube.NOW), 100));
    }

    /** The good row with one field set, {@code channel.host} for one further in. */
    static ObjectNode changed(String field, String json) {
        try {
            ObjectNode row = (ObjectNode) JSON.readTree(ROW);
            int dot = field.indexOf('.');
            ObjectNode owner = dot < 0 ? row : (ObjectNode) row.path(field.substring(0, dot));
            owner.set(field.substring(dot + 1), json == null ? null : JSON.readTree(json));
            return row;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
