package org.vigie.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigie.api.Tagged.Asked;
import org.vigie.index.Suggestion;
import org.vigie.search.Suggestions;

/** What there is for what someone has typed so far. */
@Path("/api/v1/search/suggestions")
@RunOnVirtualThread
public class SuggestionsResource {

    private static final int DEFAULT_COUNT = 8;

    private final Suggestions suggestions;
    private final Tagged tagged;

    SuggestionsResource(Suggestions suggestions, Tagged tagged) {
        this.suggestions = suggestions;
        this.tagged = tagged;
    }

    public record Answer(List<SuggestionJson> suggestions) {}

    /**
     * @param kind title, channel or tag
     * @param handle of a channel; null for others
     */
    @JsonInclude(Include.NON_NULL)
    public record SuggestionJson(String kind, String text, String handle) {

        static SuggestionJson of(Suggestion suggestion) {
            return new SuggestionJson(
                    suggestion.kind().name().toLowerCase(Locale.ROOT),
                    suggestion.text(),
                    suggestion.handle().isEmpty() ? null : suggestion.handle());
        }
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        ParameterReader reader = new ParameterReader(parameters);
        String typed = reader.text("search").orElse("");
        int count = reader.number("count", DEFAULT_COUNT, Suggestions.MAX_COUNT);
        reader.throwIfWrong();
        return tagged.ofIndex(
                Asked.of(request, headers),
                "suggestions\0" + parameters.question(Set.of()),
                () -> new Answer(suggestions.suggest(typed, count).stream()
                        .map(SuggestionJson::of)
                        .toList()));
    }
}
