package org.vigie.api;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.Vertx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.vigie.api.Tagged.Asked;
import org.vigie.catalog.ItemKind;
import org.vigie.search.InTime;
import org.vigie.search.SearchRequest;

/**
 * The search API of the reference engine, GET with a query string, or POST with a JSON or form body beside it; and above it, one
 * for all kinds.
 */
@Path("/api/v1/search")
public class SearchResource {

    private static final String ONE_KIND = "{kind:videos|video-channels|video-playlists}";

    private final SearchAnswers answers;
    private final MultiSearch all;
    private final Tagged tagged;
    private final InTime inTime;

    SearchResource(SearchAnswers answers, MultiSearch all, Tagged tagged, InTime inTime) {
        this.answers = answers;
        this.all = all;
        this.tagged = tagged;
        this.inTime = inTime;
    }

    @GET
    @RunOnVirtualThread
    public Response getAll(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        return all.answer(Parameters.of(uri, headers), Asked.of(request, headers));
    }

    @POST
    @RunOnVirtualThread
    public Response postAll(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request, byte[] body) {
        return all.answer(Parameters.of(uri, headers, body), Asked.of(request, headers));
    }

    /** What is asked most: the thread that took the request in sends the answer, and only one other is woken between. */
    @GET
    @Path(ONE_KIND)
    @NonBlocking
    public CompletionStage<Response> get(
            @PathParam("kind") String kind,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        Parameters parameters = Parameters.of(uri, headers);
        Asked asked = Asked.of(request, headers);
        io.vertx.core.Context here = Vertx.currentContext();
        return inTime.promise(() -> search(kind, parameters, asked))
                // Passed on from there, each of the two threads would wait for the other's lock.
                .whenCompleteAsync((answer, failure) -> {}, passedOn -> here.runOnContext(now -> passedOn.run()));
    }

    @POST
    @Path(ONE_KIND)
    @RunOnVirtualThread
    public Response post(
            @PathParam("kind") String kind,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request,
            byte[] body) {
        return search(kind, Parameters.of(uri, headers, body), Asked.of(request, headers));
    }

    private Response search(String kind, Parameters parameters, Asked asked) {
        SearchRequest request = SearchParameters.read(kind(kind), parameters);
        return tagged.ofIndex(asked, answers.question(request, parameters), () -> answers.answer(request, parameters));
    }

    private static ItemKind kind(String path) {
        return switch (path) {
            case "videos" -> ItemKind.VIDEO;
            case "video-channels" -> ItemKind.CHANNEL;
            default -> ItemKind.PLAYLIST;
        };
    }
}
