package org.vigie.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.vigie.crawl.CrawlStatus;
import org.vigie.instance.FoundHosts;
import org.vigie.instance.HostLists;

/** The state of every instance, for people and for programs. */
@Path("/instances")
class InstancesResource {

    private final Pages pages;
    private final InstancesPage instances;
    private final CrawlStatus crawls;
    private final HostLists lists;
    private final FoundHosts found;

    InstancesResource(Pages pages, InstancesPage instances, CrawlStatus crawls, HostLists lists, FoundHosts found) {
        this.pages = pages;
        this.instances = instances;
        this.crawls = crawls;
        this.lists = lists;
        this.found = found;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread
    public Response page(@Context UriInfo uri, @Context HttpHeaders headers) {
        Visit visit = Visit.of(uri, headers);
        String wanted = uri.getQueryParameters().getFirst("host");
        return pages.show(visit, () -> Templates.instances(instances.view(wanted, visit)));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response json() {
        return Response.ok(InstancesJson.of(crawls.instances(), lists.statuses(), found.waiting()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
