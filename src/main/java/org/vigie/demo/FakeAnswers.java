package org.vigie.demo;

import java.net.URI;
import java.util.List;
import org.vigie.catalog.Host;
import org.vigie.demo.ActorJson.Heights;
import org.vigie.demo.FakeCatalogue.Kept;
import org.vigie.demo.art.Gallery;

/**
 * What an instance answers, for whoever serves many of them and finds their videos in a way of its own: those of the
 * catalogue are few, or none.
 */
public final class FakeAnswers {

    private static final Gallery GALLERY = new Gallery();

    private final Routes routes;
    private final ActorJson actors;
    private final VideoJson videos;

    /** @param id counts up from 1 on its instance */
    public record Numbered(int id, FakeVideo video) {

        private Kept<FakeVideo> kept() {
            return new Kept<>(id, 0, video);
        }
    }

    public record Answer(int status, String contentType, byte[] body) {}

    public FakeAnswers(Host host, PeerTubeVersion version, FakeCatalogue catalogue) {
        Site site = new Site(host, version);
        this.routes = new Routes(site, catalogue, GALLERY);
        this.actors = new ActorJson(site, catalogue);
        this.videos = new VideoJson(site, actors);
    }

    /** Any route, of what the catalogue has. */
    public Answer answer(URI asked, String accept) {
        Reply reply = routes.answer(asked, accept);
        return new Answer(reply.status(), reply.contentType(), reply.body());
    }

    /** One page of a list of videos. */
    public byte[] page(long total, List<Numbered> rows) {
        return Json.bytes(json -> Json.object(json, fields -> {
            fields.writeNumberField("total", total);
            Json.array(fields, "data", data -> {
                for (Numbered row : rows) {
                    Json.object(data, video -> videos.row(video, row.kept(), Heights.LEFT_OUT));
                }
            });
        }));
    }

    public byte[] details(Numbered video) {
        return object(json -> videos.details(json, video.kept()));
    }

    /** The account in ActivityPub, who says that he may be found. */
    public byte[] account(String name) {
        return object(json -> actors.activity(json, name));
    }

    private static byte[] object(Json.Content fields) {
        return Json.bytes(json -> Json.object(json, fields));
    }
}
