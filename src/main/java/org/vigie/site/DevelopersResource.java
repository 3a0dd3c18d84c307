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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The contract of the API as a page: the same document that programs get. */
@Path("/developers")
class DevelopersResource {

    private static final String DOCUMENT = "/org/vigie/api/openapi.yaml";

    private final Pages pages;
    private final DevelopersView.Contract contract;

    DevelopersResource(Pages pages) throws IOException {
        this.pages = pages;
        try (InputStream document = DevelopersResource.class.getResourceAsStream(DOCUMENT)) {
            this.contract = ContractReader.read(new String(document.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread
    public Response page(@Context UriInfo uri, @Context HttpHeaders headers) {
        Visit visit = Visit.of(uri, headers);
        return pages.show(visit, () -> {
            Frame frame = new Frame(visit, Pages.messages(visit).menu_api(), "", SearchForm.kept(visit));
            return Templates.developers(new DevelopersView(frame, contract));
        });
    }
}
