package org.vigie.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.crawl.CrawlStatus;

/** Who we are, in the words of the reference engine. */
@Path("/api/v1/config")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConfigResource {

    private final CrawlStatus crawls;
    private final String name;
    private final URI publicUrl;

    ConfigResource(
            CrawlStatus crawls,
            @ConfigProperty(name = "vigie.name") String name,
            @ConfigProperty(name = "vigie.public-url") URI publicUrl) {
        this.crawls = crawls;
        this.name = name;
        this.publicUrl = publicUrl;
    }

    /** @param indexedHostsCount hosts that something was found on */
    public record Config(
            String searchInstanceName,
            String searchInstanceNameImage,
            String searchInstanceSearchImage,
            String legalNoticesUrl,
            long indexedHostsCount,
            String indexedInstancesUrl) {}

    @GET
    public Config get() {
        long hosts = crawls.instances().stream()
                .filter(instance -> instance.videos().kept() > 0)
                .count();
        String picture = at("/favicon.svg");
        return new Config(name, picture, picture, at("/about"), hosts, at("/instances"));
    }

    private String at(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }
}
