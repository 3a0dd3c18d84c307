package org.vigie.site;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.vigie.index.SearchOverdue;

/** Draws pages in the visitor's language and sends them with the headers that keep them safe. */
@Singleton
class Pages {

    private static final Logger LOG = Logger.getLogger(Pages.class);

    /** Scripts, styles and pictures come from here alone, and no other site may frame us. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; img-src 'self'; style-src 'self';"
            + " script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** @param page called within, so that whatever breaks becomes a page too */
    Response show(Visit visit, Supplier<TemplateInstance> page) {
        try {
            return answer(200, draw(visit, page.get()));
        } catch (SearchOverdue overdue) {
            // Not logged: a busy machine would only have more to do, and there is nothing to mend.
            return error(visit, 503);
        } catch (RuntimeException e) {
            // The path alone: what was searched for is nobody's business.
            LOG.errorf(e, "The page %s broke", visit.path());
            return error(visit, 500);
        }
    }

    Response error(Visit visit, int status) {
        return answer(status, draw(visit, Templates.error(ErrorView.of(visit, status))));
    }

    static Messages messages(Visit visit) {
        return messages(Messages.class, visit);
    }

    static <T> T messages(Class<T> bundle, Visit visit) {
        return MessageBundles.get(bundle, Localized.Literal.of(visit.lang()));
    }

    private static String draw(Visit visit, TemplateInstance page) {
        return page.setLocale(visit.locale()).render();
    }

    private static Response answer(int status, String html) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(html)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Permissions-Policy", "interest-cohort=(), browsing-topics=()")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }
}
