package org.vigie.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Set;
import org.vigie.api.Tagged.Asked;
import org.vigie.search.Lookup;
import org.vigie.search.Lookup.Found;

/** One thing, by its address or name. */
@Path("/api/v1/lookup")
@RunOnVirtualThread
public class LookupResource {

    /** Longer addresses lead nowhere. */
    static final int MAX_URL = 2_000;

    private final Lookup lookup;
    private final SearchAnswers answers;
    private final Tagged tagged;

    LookupResource(Lookup lookup, SearchAnswers answers, Tagged tagged) {
        this.lookup = lookup;
        this.answers = answers;
        this.tagged = tagged;
    }

    /** @param kind video, channel, playlist or account */
    record Answer(String kind, ItemJson item) implements JsonBytes.Written {

        @Override
        public void write(JsonBytes out) {
            out.beginObject();
            out.key(Key.KIND);
            out.text(kind);
            out.key(Key.ITEM);
            item.write(out);
            out.endObject();
        }
    }

    @GET
    public Response lookup(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Parameters parameters = Parameters.of(uri, headers);
        ParameterReader reader = new ParameterReader(parameters);
        String url = reader.text("url").orElse("");
        if (url.isEmpty() || url.length() > MAX_URL) {
            reader.wrong("url", "must be an address, uuid or handle of at most " + MAX_URL + " characters");
        }
        reader.host("fromHost");
        reader.throwIfWrong();
        return tagged.ofIndex(
                Asked.of(request, headers),
                "lookup\0" + parameters.question(Set.of()),
                () -> lookup.find(url)
                        .<Object>map(found -> answer(found, parameters))
                        .orElseGet(() ->
                                Problem.of(Problem.Code.NOT_FOUND, "Nothing that is known has this address or name.")));
    }

    private Answer answer(Found found, Parameters parameters) {
        return switch (found) {
            case Found.Thing thing ->
                new Answer(thing.item().id().kind().name().toLowerCase(Locale.ROOT), answers.json(thing, parameters));
            case Found.Owner owner ->
                new Answer("account", new AccountJson(owner.account(), owner.channel(), answers.rendering(parameters)));
        };
    }
}
