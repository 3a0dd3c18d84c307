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
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.crawl.InstanceDoctor;

/** The page that our User-Agent names: what the crawler does, how often, and how to slow or stop it. */
@Path("/crawler")
class CrawlerResource {

    private final Pages pages;
    private final InstanceDoctor.Manners manners;
    private final String version;
    private final Optional<String> contact;

    CrawlerResource(
            Pages pages,
            InstanceDoctor doctor,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "vigie.contact") Optional<String> contact) {
        this.pages = pages;
        this.manners = doctor.manners();
        this.version = version;
        this.contact = contact;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread
    public Response page(@Context UriInfo uri, @Context HttpHeaders headers) {
        Visit visit = Visit.of(uri, headers);
        return pages.show(
                visit,
                () -> Templates.crawler(CrawlerView.of(
                        visit,
                        version,
                        contact,
                        new CrawlerView.Rhythm(
                                written(manners.delay()),
                                written(manners.newestShortest()),
                                written(manners.newestLongest()),
                                written(manners.fullEvery())))));
    }

    /** In the form of {@code crawl.yaml}, which is the same in every language. */
    private static String written(Duration time) {
        if (time.toMillis() % 1000 != 0) {
            return time.toMillis() + " ms";
        }
        if (time.toSeconds() % 3600 != 0) {
            return time.toSeconds() % 60 == 0 && !time.isZero() ? time.toMinutes() + " min" : time.toSeconds() + " s";
        }
        return time.toHours() + " h";
    }
}
