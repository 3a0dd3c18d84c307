package org.vigie.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * A person with a browser of their own. Every request and every error is written down, and at the end nothing may have gone
 * to anybody but the engine, and nothing may have gone wrong.
 */
final class Visitor implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final URI engine;
    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    Visitor(Browser browser, URI engine, NewContextOptions options) {
        this.engine = engine;
        this.context = browser.newContext(options.setBaseURL(engine.toString()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onRequest(request -> requests.add(request.url()));
        context.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                errors.add(message.text());
            }
        });
        context.onWebError(error -> errors.add(error.error()));
        context.onDialog(dialog -> {
            errors.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Opens a page that must be there. */
    Page open(String target) {
        assertThat(load(target).status()).as(target).isEqualTo(200);
        return page;
    }

    Response load(String target) {
        return page.navigate(target);
    }

    /** The texts of what a selector finds, in order. */
    List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts();
    }

    String style(String selector, String property) {
        return (String) page.locator(selector)
                .first()
                .evaluate("(element, property) => getComputedStyle(element)[property]", property);
    }

    Locator focused() {
        return page.locator(":focus");
    }

    void assertFocusIsSeen() {
        // The search box shows it around the whole form.
        boolean inBox = (Boolean) focused().evaluate("it => it.id === 'q'");
        String shows = inBox ? ".searchbox" : ":focus";
        assertThat(style(shows, "outlineStyle") + style(shows, "boxShadow"))
                .as("how one sees that %s is focused", focused().evaluate("it => it.outerHTML"))
                .isNotEqualTo("nonenone");
    }

    boolean isDark() {
        int background = brightness(style("body", "backgroundColor"));
        int text = brightness(style("body", "color"));
        assertThat(Math.abs(background - text)).as("contrast").isGreaterThan(400);
        return background < text;
    }

    /** 0 to 765. */
    private static int brightness(String color) {
        assertThat(color).matches("rgb\\(\\d+, \\d+, \\d+\\)");
        return Pattern.compile("\\d+")
                .matcher(color)
                .results()
                .mapToInt(part -> Integer.parseInt(part.group()))
                .sum();
    }

    /** What a browser says of a page that was asked for and isn't there. */
    void forgive(String error) {
        assertThat(errors).anyMatch(said -> said.contains(error));
        errors.removeIf(said -> said.contains(error));
    }

    @Override
    public void close() {
        context.close();
        assertThat(requests)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request).startsWith(engine + "/"));
        assertThat(errors).as("errors in the browser").isEmpty();
    }
}
