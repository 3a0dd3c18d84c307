package org.vigie.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.catalog.Host;
import org.vigie.crawl.InstanceDoctor;
import org.vigie.crawl.InstanceDoctor.CheckAnswer;

/** What is known of one instance, for its owner and for programs, and a fresh look at it on request. */
@Path("/instances/{host}")
class DoctorResource {

    private static final int MISSING = 404;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int TOO_OFTEN = 429;

    private final Pages pages;
    private final DoctorPage page;
    private final DoctorJson json;
    private final InstanceDoctor doctor;
    private final Optional<URI> publicUrl;

    DoctorResource(
            Pages pages,
            DoctorPage page,
            DoctorJson json,
            InstanceDoctor doctor,
            @ConfigProperty(name = "vigie.public-url") Optional<URI> publicUrl) {
        this.pages = pages;
        this.page = page;
        this.json = json;
        this.doctor = doctor;
        this.publicUrl = publicUrl;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread
    public Response page(@PathParam("host") String name, @Context UriInfo uri, @Context HttpHeaders headers) {
        return shown(name, Visit.of(uri, headers), Optional.empty(), 200);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response json(@PathParam("host") String name) {
        return answer(
                json.report(name), Host.parse(name).flatMap(doctor::report).isPresent() ? 200 : MISSING);
    }

    /** Leads back to the page, so that reloading it doesn't ask again. */
    @POST
    @Path("check")
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread
    public Response check(@PathParam("host") String name, @Context UriInfo uri, @Context HttpHeaders headers) {
        Visit sent = Visit.of(uri, headers);
        Visit visit = sent.at("/instances/" + name);
        if (!SameOrigin.is(headers, publicUrl)) {
            return pages.error(visit, FORBIDDEN);
        }
        return switch (checked(name)) {
            case CheckAnswer.Checked checked ->
                Response.seeOther(URI.create(visit.link("/instances/" + name) + "#check"))
                        .build();
            case CheckAnswer.TooSoon soon -> again(shown(name, visit, Optional.of(soon), TOO_OFTEN), soon);
            case CheckAnswer.BeingVisited visited -> shown(name, visit, Optional.of(visited), CONFLICT);
            case CheckAnswer.NotOurs notOurs -> shown(name, visit, Optional.of(notOurs), 200);
        };
    }

    @POST
    @Path("check")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response checkJson(@PathParam("host") String name, @Context HttpHeaders headers) {
        if (!SameOrigin.is(headers, publicUrl)) {
            return answer(new DoctorJson.Refusal("This was sent from a page of another site."), FORBIDDEN);
        }
        return switch (checked(name)) {
            case CheckAnswer.Checked checked -> answer(json.check(checked), 200);
            case CheckAnswer.TooSoon soon ->
                again(
                        answer(
                                new DoctorJson.Refusal("It was asked for too often: try again in "
                                        + soon.rest().toSeconds() + " s."),
                                TOO_OFTEN),
                        soon);
            case CheckAnswer.BeingVisited visited ->
                answer(new DoctorJson.Refusal("It is being visited right now."), CONFLICT);
            case CheckAnswer.NotOurs notOurs ->
                answer(new DoctorJson.Refusal("It is not known to this engine, or excluded by a rule."), MISSING);
        };
    }

    private CheckAnswer checked(String name) {
        return Host.parse(name).map(doctor::check).orElseGet(CheckAnswer.NotOurs::new);
    }

    private Response shown(String name, Visit visit, Optional<CheckAnswer> refusal, int status) {
        Optional<DoctorView> view = Host.parse(name).flatMap(host -> page.view(host, visit, refusal));
        Response drawn = view.isPresent()
                ? pages.show(visit, () -> Templates.doctor(view.get()))
                : pages.show(visit, () -> Templates.doctorunknown(page.unknown(name, visit)));
        int code = view.isEmpty() ? MISSING : status;
        return Response.fromResponse(drawn)
                .status(drawn.getStatus() == 200 ? code : drawn.getStatus())
                // With none, browsers would not say that the form is ours.
                .header("Referrer-Policy", null)
                .header("Referrer-Policy", "same-origin")
                .build();
    }

    private static Response again(Response response, CheckAnswer.TooSoon soon) {
        return Response.fromResponse(response)
                .header(HttpHeaders.RETRY_AFTER, Math.max(1, soon.rest().toSeconds()))
                .build();
    }

    private static Response answer(Object body, int status) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
