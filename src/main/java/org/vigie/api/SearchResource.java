package org.vigie.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.vigie.catalog.ItemKind;
import org.vigie.search.Search;

/** The search API of the reference engine: GET with a query string, or POST with a JSON or form body beside it. */
@Path("/api/v1/search/{kind:videos|video-channels|video-playlists}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SearchResource {

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    public Results get(@PathParam("kind") String kind, @Context UriInfo uri) {
        return search(kind, new Parameters(uri.getQueryParameters()));
    }

    @POST
    public Results post(
            @PathParam("kind") String kind,
            @Context UriInfo uri,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
            byte[] body) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        return search(
                kind, body == null ? parameters : parameters.withBody(Objects.requireNonNullElse(mediaType, ""), body));
    }

    private Results search(String kind, Parameters parameters) {
        return Results.of(search.search(SearchParameters.read(kind(kind), parameters)));
    }

    private static ItemKind kind(String path) {
        return switch (path) {
            case "videos" -> ItemKind.VIDEO;
            case "video-channels" -> ItemKind.CHANNEL;
            default -> ItemKind.PLAYLIST;
        };
    }
}
