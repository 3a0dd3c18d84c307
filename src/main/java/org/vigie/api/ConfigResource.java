package org.vigie.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.api.Tagged.Asked;

/** Who we are, in the words of the reference engine. */
@Path("/api/v1/config")
@RunOnVirtualThread
public class ConfigResource {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final KnownHosts hosts;
    private final Tagged tagged;
    private final String name;
    private final URI publicUrl;

    ConfigResource(
            KnownHosts hosts,
            Tagged tagged,
            @ConfigProperty(name = "vigie.name") String name,
            @ConfigProperty(name = "vigie.public-url") URI publicUrl) {
        this.hosts = hosts;
        this.tagged = tagged;
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
    public Response get(@Context HttpHeaders headers, @Context Request request) {
        String picture = at("/favicon.svg");
        Config config = new Config(
                name, picture, picture, at("/about"), hosts.returned().size(), at("/instances"));
        return tagged.forAll(Asked.of(request, headers), config, FRESH);
    }

    private String at(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }
}
