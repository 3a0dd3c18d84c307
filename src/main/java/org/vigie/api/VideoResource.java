package org.vigie.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.Tagged.Asked;
import org.vigie.catalog.Host;
import org.vigie.catalog.Uuids;
import org.vigie.search.Lookup;

/** One video, by its full or short uuid. */
@Path("/api/v1/videos/{uuid}")
@RunOnVirtualThread
public class VideoResource {

    private final Lookup lookup;
    private final SearchAnswers answers;
    private final Tagged tagged;

    VideoResource(Lookup lookup, SearchAnswers answers, Tagged tagged) {
        this.lookup = lookup;
        this.answers = answers;
        this.tagged = tagged;
    }

    @GET
    public Response get(
            @PathParam("uuid") String uuid,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        Parameters parameters = Parameters.of(uri, headers);
        ParameterReader reader = new ParameterReader(parameters);
        Optional<Host> host = reader.host("host");
        reader.host("fromHost");
        reader.throwIfWrong();
        return tagged.ofIndex(
                Asked.of(request, headers),
                "video\0" + uuid + "\0" + parameters.question(Set.of()),
                () -> Uuids.parseFullOrShort(uuid)
                        .flatMap(known -> lookup.video(known, host))
                        .<Object>map(found -> answers.json(found, parameters))
                        .orElseGet(() -> Problem.of(Problem.Code.NOT_FOUND, "No video that is known has this uuid.")));
    }
}
