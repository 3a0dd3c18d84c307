package org.vigie.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.vigie.api.Tagged.Asked;

/** The contract of this API, written by hand in {@code docs/openapi.yaml}; a test compares it with what is read and answered. */
@Path("/api/v1/openapi{ending:(\\.yaml)?}")
@RunOnVirtualThread
public class OpenApiResource {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final MediaType YAML = new MediaType("application", "yaml");

    private final Tagged tagged;
    private final String contract;

    OpenApiResource(Tagged tagged) throws IOException {
        this.tagged = tagged;
        try (InputStream file = OpenApiResource.class.getResourceAsStream("openapi.yaml")) {
            this.contract = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @GET
    public Response get(@Context HttpHeaders headers, @Context Request request) {
        return tagged.forAll(Asked.of(request, headers), contract, YAML, FRESH);
    }
}
