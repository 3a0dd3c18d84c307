package org.vigie.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.vigie.index.SearchOverdue;

/** Makes an answer of what a request ended with, and never one that tells of our insides. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response badRequest(BadRequest bad) {
        return bad.problem().response();
    }

    /** It isn't logged: a busy machine would only have more to do, and there is nothing to mend. */
    @ServerExceptionMapper
    public Response overdue(SearchOverdue overdue, @Context UriInfo uri) {
        return ApiFilters.isApi(uri)
                ? Problem.of(Problem.Code.SEARCH_OVERDUE, "Please try again later, or with fewer words.")
                        .response()
                : Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
    }

    /** The path alone is logged: what was searched for is nobody's business. */
    @ServerExceptionMapper
    public Response unexpected(RuntimeException unexpected, @Context UriInfo uri) {
        if (unexpected instanceof WebApplicationException expected) {
            return expected.getResponse();
        }
        LOG.errorf(unexpected, "%s broke", uri.getPath());
        return ApiFilters.isApi(uri)
                ? Problem.of(Problem.Code.INTERNAL_ERROR, "Please try again later.")
                        .response()
                : Response.serverError().build();
    }
}
