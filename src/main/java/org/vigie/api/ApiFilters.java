package org.vigie.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What holds for the whole API: any page of any site may read it, and every error is a problem. */
class ApiFilters {

    private static final String DAY_IN_SECONDS = "86400";
    private static final int METHOD_NOT_ALLOWED = 405;

    /** A search may have its parameters in a body; everything else is only asked for. */
    private static final Pattern SEARCHES =
            Pattern.compile("/api/v1/search(/videos|/video-channels|/video-playlists)?/?");

    static boolean isApi(UriInfo uri) {
        return uri.getPath().startsWith("/api/");
    }

    /** A browser's question whether a page of another site may send a request with a JSON body. */
    @ServerRequestFilter(preMatching = true)
    public Optional<Response> preflight(ContainerRequestContext request) {
        boolean asks = isApi(request.getUriInfo()) && request.getMethod().equals(HttpMethod.OPTIONS);
        return asks
                ? Optional.of(Response.noContent()
                        .header("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
                        .header(
                                "Access-Control-Allow-Headers",
                                "Accept, Authorization, Content-Type, If-None-Match, X-Api-Key")
                        .header("Access-Control-Max-Age", DAY_IN_SECONDS)
                        .build())
                : Optional.empty();
    }

    @ServerResponseFilter
    public void answer(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isApi(request.getUriInfo())) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Access-Control-Allow-Origin", "*");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.add("Vary", "Accept-Encoding");
        if (response.getStatus() == METHOD_NOT_ALLOWED) {
            boolean posted = SEARCHES.matcher(request.getUriInfo().getPath()).matches();
            headers.putSingle("Allow", posted ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
        }
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            Problem problem = Problem.of(
                    code(response.getStatus()),
                    request.getMethod() + " " + request.getUriInfo().getPath() + " can't be answered.");
            response.setEntity(problem.with(response.getStatus()), null, Problem.JSON);
        }
    }

    private static Problem.Code code(int status) {
        return switch (status) {
            case 404 -> Problem.Code.NOT_FOUND;
            case 405 -> Problem.Code.METHOD_NOT_ALLOWED;
            case 413 -> Problem.Code.BODY_TOO_LARGE;
            default -> status < 500 ? Problem.Code.BAD_REQUEST : Problem.Code.INTERNAL_ERROR;
        };
    }
}
