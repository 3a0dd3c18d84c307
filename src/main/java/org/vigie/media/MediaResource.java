package org.vigie.media;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.vigie.peertube.PictureBytes;

/** Serves pictures of indexed items. */
@Path("/media/{kind}/{host}/{key}/{picture}")
class MediaResource {

    private static final int FRESH = (int) Duration.ofDays(1).toSeconds();
    private static final int MISSING_FRESH = (int) Duration.ofMinutes(5).toSeconds();
    private static final int TAG_BYTES = 12;

    private final Pictures pictures;

    MediaResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @RunOnVirtualThread
    public Response picture(
            @PathParam("kind") String kind,
            @PathParam("host") String host,
            @PathParam("key") String key,
            @PathParam("picture") String picture,
            @Context Request request) {
        Pictures.Outcome outcome = PictureAddress.parse(kind, host, key, picture)
                .map(pictures::get)
                .orElse(new Pictures.Outcome.Missing());
        return switch (outcome) {
            case Pictures.Outcome.Shown(PictureBytes bytes) -> shown(bytes, request);
            case Pictures.Outcome.Missing() ->
                Response.status(Response.Status.NOT_FOUND)
                        .header("Cache-Control", publicFor(MISSING_FRESH))
                        .build();
            case Pictures.Outcome.Busy() ->
                Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .header("Retry-After", 5)
                        .build();
        };
    }

    private static Response shown(PictureBytes picture, Request request) {
        byte[] hash = Arrays.copyOf(PictureCache.sha256(picture.bytes()), TAG_BYTES);
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(hash));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(picture.bytes(), picture.mediaType());
        return answer.tag(tag)
                .header("Cache-Control", publicFor(FRESH))
                .header("X-Content-Type-Options", "nosniff")
                // An image opened on its own must not be able to do anything, whatever it turns out to be.
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    private static String publicFor(int seconds) {
        return "public, max-age=" + seconds;
    }
}
