package org.vigie.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions, filters and reasons in a real browser, with scripts and without. */
class FindingIT {

    private static final String SUGGESTIONS = "**/api/v1/search/suggestions?**";

    private static DemoSite site;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        site = new DemoSite(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void suggestionsAreWalkedThroughAndChosenWithKeys() {
        try (Visitor visitor = site.visitor(new NewContextOptions())) {
            Page page = visitor.open("/");
            Locator box = page.locator("#q");
            assertThat(box.getAttribute("role")).isEqualTo("combobox");
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
            page.keyboard().type("lin");
            page.locator(".suggestion").first().waitFor();
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
            List<String> texts = visitor.texts(".suggestion-text");
            assertThat(texts).isNotEmpty();
            assertThat(page.locator(".searchbox [role=status]").textContent()).startsWith(texts.size() + " suggestion");

            page.keyboard().press("ArrowDown");
            assertThat(box.inputValue()).isEqualTo(texts.getFirst());
            assertThat(box.getAttribute("aria-activedescendant")).isEqualTo("suggestion-0");
            assertThat(page.locator("#suggestion-0").getAttribute("aria-selected"))
                    .isEqualTo("true");
            page.keyboard().press("ArrowUp");
            assertThat(box.inputValue()).as("what was typed").isEqualTo("lin");
            page.keyboard().press("ArrowUp");
            assertThat(box.inputValue()).isEqualTo(texts.getLast());
            page.keyboard().press("Escape");
            assertThat(box.inputValue()).isEqualTo("lin");
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
            assertThat(page.locator("#suggestions").isVisible()).isFalse();

            page.keyboard().type("u");
            page.locator("#suggestions:not([hidden])").waitFor();
            page.keyboard().press("ArrowDown");
            String chosen = box.inputValue();
            page.keyboard().press("Enter");
            page.waitForURL("**/search?search=**");
            assertThat(page.locator("#q").inputValue()).isEqualTo(chosen);
        }
    }

    @Test
    void suggestionsAreTextAndAChannelLeadsToItself() {
        String harm = DemoSite.HARM.replace("\"", "\\\"");
        String json = "{\"suggestions\":[{\"kind\":\"title\",\"text\":\"" + harm + "\"},"
                + "{\"kind\":\"javascript\",\"text\":\"left out\"},{\"kind\":\"tag\",\"text\":7},null,"
                + "{\"kind\":\"channel\",\"text\":\"A & B\",\"handle\":\"a&b=c@harm.example\"}]}";
        try (Visitor visitor = site.visitor(new NewContextOptions().setHasTouch(true))) {
            Page page = visitor.page();
            page.route(
                    SUGGESTIONS,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody(json)));
            visitor.open("/?hl=fr");
            page.keyboard().type("harm");
            page.locator(".suggestion").first().waitFor();
            assertThat(visitor.texts(".suggestion-text")).containsExactly(DemoSite.HARM, "A & B");
            assertThat(page.locator("#suggestions img").count()).isZero();
            assertThat(page.title()).isNotEqualTo("harmed");
            page.locator(".suggestion").nth(1).tap();
            page.waitForURL("**/search?search=a%26b%3Dc%40harm.example&type=channels&hl=fr");
        }
    }

    @Test
    void whoeverTypesOnNoLongerWaitsForWhatWasAskedBefore() {
        List<String> aborted = new CopyOnWriteArrayList<>();
        List<Route> held = new CopyOnWriteArrayList<>();
        try (Visitor visitor = site.visitor(new NewContextOptions())) {
            Page page = visitor.page();
            page.onRequestFailed(request -> aborted.add(request.url()));
            page.route(Pattern.compile("suggestions\\?search=x&"), held::add);
            visitor.open("/");
            page.waitForRequest(SUGGESTIONS, () -> page.keyboard().type("x"));
            page.locator("#q").fill("linux");
            page.locator(".suggestion").first().waitFor();
            assertThat(held).hasSize(1);
            assertThat(aborted).singleElement().asString().contains("search=x&");
        }
    }

    @Test
    void withoutScriptsReasonsTipsAndFiltersAreThere() {
        try (Visitor visitor =
                site.visitor(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(400, 800))) {
            Page page = visitor.open("/search?search=linux+install");
            assertThat(page.locator("#q").getAttribute("role")).isNull();
            page.locator(".why a").first().click();
            page.waitForURL("**explain=1#hit-1");
            assertThat(page.locator("#hit-1 .why-parts").isVisible()).isTrue();
            List<String> points = visitor.texts("#hit-1 .why-parts td.num");
            assertThat(points.subList(0, points.size() - 1).stream()
                            .mapToDouble(Double::parseDouble)
                            .sum())
                    .isCloseTo(Double.parseDouble(points.getLast()), org.assertj.core.data.Offset.offset(1e-9));

            page.locator(".tips > summary").click();
            page.locator(".tips dt a").first().click();
            page.waitForURL("**/search?search=%22free+software%22");
            assertThat(visitor.texts("mark")).isNotEmpty();

            page.locator(".filters > summary").click();
            page.locator(".filters input[value=long]").check();
            page.locator(".filters-do button").click();
            page.waitForURL("**length=long**");
            assertThat(visitor.texts(".chip")).singleElement().asString().contains("Over 20 minutes");
        }
    }

    @Test
    void aCountSaysHowManyResultsItsFilterLeaves() {
        try (Visitor visitor = site.visitor(new NewContextOptions().setViewportSize(1280, 800))) {
            Page page = visitor.open("/search?search=bread");
            Locator choice = page.locator(".filters .pick:has([value=medium])");
            String count = choice.locator(".pick-count").innerText();
            choice.locator("input").check();
            page.locator(".filters-do button").click();
            // With scripts the address has only what says something.
            page.waitForURL("**/search?search=bread&length=medium");
            assertThat(page.locator(".tabs a[aria-current] .count").innerText()).isEqualTo(count);
            assertThat(page.locator(".filters .pick:has([value=medium]) .pick-count")
                            .innerText())
                    .isEqualTo(count);
        }
    }

    @Test
    void theFiltersCanBeSkippedWithKeys() {
        try (Visitor visitor = site.visitor(new NewContextOptions().setViewportSize(1280, 800))) {
            Page page = visitor.open("/search?search=linux");
            Locator skip = page.locator(".skip-filters");
            skip.focus();
            assertThat(skip.evaluate("it => getComputedStyle(it).clipPath")).isEqualTo("none");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat((Boolean) visitor.focused().evaluate("it => it.closest('#results') !== null"))
                    .isTrue();
        }
    }
}
