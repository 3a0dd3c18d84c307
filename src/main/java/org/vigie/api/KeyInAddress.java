package org.vigie.api;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.vigie.fairuse.FairUse;

/**
 * Takes the API key off addresses such as {@code /key/KEY/api/v1/search/videos}: PeerTube can be told the address of a
 * search index, but no header to send along.
 */
@Singleton
class KeyInAddress {

    void listen(@Observes Router router) {
        router.routeWithRegex("/key/(?<key>[^/]{1,200})(?<path>/api/.*)")
                .order(RouteOrder.KEY_IN_ADDRESS)
                .handler(KeyInAddress::handle);
    }

    private static void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.put(FairUse.KEY_OF_ADDRESS, context.pathParam("key"));
        String path = request.path();
        String query = request.query();
        context.reroute(path.substring(path.indexOf("/api/")) + (query == null ? "" : "?" + query));
    }
}
