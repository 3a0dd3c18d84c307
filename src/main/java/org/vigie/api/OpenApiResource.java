package org.vigie.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** The contract of this API, written by hand in {@code docs/openapi.yaml}; a test compares it with what is read and answered. */
@Path("/api/v1/openapi{ending:(\\.yaml)?}")
@Produces("application/yaml")
@RunOnVirtualThread
public class OpenApiResource {

    @GET
    public InputStream get() {
        return OpenApiResource.class.getResourceAsStream("openapi.yaml");
    }
}
