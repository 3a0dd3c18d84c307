package org.vigie.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.run.Api;
import org.vigie.run.Engine;

/** The site in a real browser, on the demo's federation and one instance that means harm. */
class BrowserIT {

    /** Words that nobody else would ever write. */
    private static final String MARKER = "q" + UUID.randomUUID().toString().replace("-", "");

    private static DemoSite site;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        site = new DemoSite(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        site.close();
        // What is written at the end counts, too.
        site.assertNowhere(MARKER);
    }

    private static Visitor visitor() {
        return visitor(new NewContextOptions());
    }

    private static Visitor visitor(NewContextOptions options) {
        return site.visitor(options);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?search=linux",
                "/search?search=linux&type=channels",
                "/search?search=&type=playlists"
            })
    void everyPictureLoads(String target) {
        try (Visitor visitor = visitor()) {
            Page page = visitor.open(target);
            Object widths = page.evaluate("""
                    async () => {
                      const pictures = [...document.images];
                      pictures.forEach(picture => picture.loading = "eager");
                      await Promise.allSettled(pictures.map(picture => picture.decode()));
                      return pictures.map(picture => picture.naturalWidth);
                    }""");
            assertThat((List<?>) widths)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(width -> assertThat((Integer) width).isPositive());
        }
    }

    @Test
    void theHomePageShowsVideosAndLeadsToResults() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.open("/");
            assertThat(visitor.texts(".tile-title"))
                    .hasSizeGreaterThanOrEqualTo(12)
                    .doesNotContain("");
            assertThat(visitor.texts(".tile .host")).allMatch(host -> host.endsWith(".example"));
            assertThat(page.locator("#q").evaluate("box => box === document.activeElement"))
                    .isEqualTo(true);
            page.keyboard().type("bread");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/search\\?search=bread$"));
            assertThat(page.title()).contains("bread");
            assertThat(visitor.texts(".hit-title"))
                    .isNotEmpty()
                    .first()
                    .asString()
                    .containsIgnoringCase("bread");
            assertThat(visitor.texts(".hit .host")).allMatch(host -> host.endsWith(".example"));
            assertThat(page.locator("a[data-hit]").first().getAttribute("href")).startsWith("https://");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tabsFiltersAndPagesWorkWithScriptsAndWithout(boolean scripts) {
        try (Visitor visitor = visitor(
                new NewContextOptions().setJavaScriptEnabled(scripts).setViewportSize(scripts ? 1280 : 400, 800))) {
            Page page = visitor.open("/");
            page.locator("#q").fill("linux");
            page.locator(".searchbox button").click();
            page.waitForURL("**/search?search=linux");
            assertThat(visitor.texts(".hit-title")).isNotEmpty();

            // Where there is room the filters are always in sight.
            if (!scripts) {
                page.locator(".filters > summary").click();
            }
            page.locator(".group-more > summary").first().click();
            page.locator(".filters input[value=fr]").check();
            page.locator(".filters-do button").click();
            page.waitForURL("**languageOneOf=fr**");
            assertThat(visitor.texts(".chip")).singleElement().asString().contains("Français");
            page.locator(".chip").click();
            page.waitForURL("**/search?search=linux");

            page.locator(".tabs a").nth(1).click();
            page.waitForURL("**type=channels**");
            assertThat(page.locator(".hits > li").count()).isPositive();
            assertThat(page.locator(".tabs a[aria-current=page]").innerText()).startsWith("Channels");

            visitor.open("/search?search=");
            List<String> first = visitor.texts(".hit-title");
            page.locator("a[rel=next]").click();
            page.waitForURL("**page=2**");
            assertThat(visitor.texts(".hit-title")).hasSameSizeAs(first).doesNotContainAnyElementsOf(first);
            assertThat(page.locator(".pages a[aria-current=page]").innerText()).isEqualTo("2");
        }
    }

    @Test
    void whoeverPrefersFrenchReadsFrench() {
        try (Visitor visitor = visitor(new NewContextOptions().setLocale("fr-FR"))) {
            Page page = visitor.open("/");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
            assertThat(page.locator(".searchbox button").innerText()).isEqualTo("Chercher");
            page.locator("nav a[hreflang=en]").click();
            page.waitForURL("**hl=en**");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator(".searchbox button").innerText()).isEqualTo("Search");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"DARK", "LIGHT"})
    void thePageIsAsDarkAsTheSystemUntilSomebodyChooses(ColorScheme wish) {
        boolean dark = wish == ColorScheme.DARK;
        try (Visitor visitor = visitor(new NewContextOptions().setColorScheme(wish))) {
            Page page = visitor.open("/search?search=linux");
            assertThat(visitor.isDark()).isEqualTo(dark);
            page.locator("[data-theme-toggle]").click();
            assertThat(visitor.isDark()).isEqualTo(!dark);
            visitor.open("/about");
            assertThat(visitor.isDark()).as("remembered").isEqualTo(!dark);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 3840})
    void nothingSticksOutAtAnyWidth(int width) {
        try (Visitor visitor = visitor(new NewContextOptions().setViewportSize(width, 640))) {
            for (String target : List.of(
                    "/",
                    "/search?search=linux&explain=1",
                    "/search?search=&type=channels",
                    "/search?search=&type=playlists",
                    "/search?search=nothing+of+this+name+" + "w".repeat(200),
                    "/search?search=harm",
                    "/about",
                    "/instances")) {
                Page page = visitor.open(target);
                page.locator("details").all().forEach(details -> details.evaluate("it => it.open = true"));
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("%s at %d", target, width)
                        .isTrue();
            }
        }
    }

    @Test
    void titlesRunInTheirOwnDirection() {
        try (Visitor visitor = visitor()) {
            visitor.open("/search?search=%D9%84%D9%8A%D9%86%D9%83%D8%B3");
            assertThat(visitor.texts(".hit-title")).first().asString().contains("لينكس");
            assertThat(visitor.style(".hit-title", "direction")).isEqualTo("rtl");
            assertThat(visitor.style("#q", "direction")).isEqualTo("rtl");
            assertThat(visitor.style(".results-count", "direction")).isEqualTo("ltr");
            visitor.open("/search?search=bread");
            assertThat(visitor.page().locator(".hit-title").first().getAttribute("dir"))
                    .isEqualTo("auto");
            assertThat(visitor.style(".hit-title", "direction")).isEqualTo("ltr");
        }
    }

    @Test
    void everythingIsReachedWithKeys() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.open("/search?search=linux");
            page.keyboard().press("/");
            assertThat(visitor.focused().getAttribute("id")).isEqualTo("q");
            assertThat(page.locator("#q").inputValue()).isEqualTo("linux");
            page.keyboard().press("ArrowDown");
            assertThat(visitor.focused().innerText())
                    .isEqualTo(visitor.texts("a[data-hit]").getFirst());
            page.keyboard().press("ArrowDown");
            assertThat(visitor.focused().innerText())
                    .isEqualTo(visitor.texts("a[data-hit]").get(1));

            visitor.open("/search?search=linux");
            page.keyboard().press("Tab");
            assertThat(visitor.focused().getAttribute("class")).isEqualTo("skip");
            assertThat(visitor.focused().boundingBox().y)
                    .as("seen when focused")
                    .isNotNegative();
            for (int tabs = 0; visitor.focused().getAttribute("data-hit") == null; tabs++) {
                assertThat(tabs).isLessThan(100);
                page.keyboard().press("Tab");
                visitor.assertFocusIsSeen();
            }
            assertThat(visitor.focused().innerText())
                    .isEqualTo(visitor.texts("a[data-hit]").getFirst());
        }
    }

    @Test
    void whatInstancesAndVisitorsWriteIsTextAndNothingElse() {
        try (Visitor visitor = visitor()) {
            for (String target : List.of(
                    "/",
                    "/search?search=harm",
                    "/search?search=harm&type=channels",
                    "/search?search=harm&type=playlists",
                    "/search?search=%22%3E%3Cscript%3Edocument.title%3D%27harmed%27%3C%2Fscript%3E",
                    "/search?search=x&host=%22%3E%3Csvg+onload%3Ddocument.title%3D%27harmed%27%3E",
                    "/instances?host=%22%3E%3Csvg+onload%3Ddocument.title%3D%27harmed%27%3E")) {
                Page page = visitor.open(target);
                assertThat(page.locator("img[onerror], svg[onload], script:not([src])")
                                .count())
                        .as(target)
                        .isZero();
                assertThat(page.title()).as(target).isNotEqualTo("harmed");
            }
            visitor.open("/search?search=harm");
            assertThat(visitor.texts(".hit-title")).contains("Harm " + DemoSite.HARM);
            assertThat(visitor.texts(".maker-name")).contains("Channel " + DemoSite.HARM);
        }
    }

    @Test
    void theOtherPagesAreReadable() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.open("/about");
            assertThat(page.locator("h1").count()).isEqualTo(1);
            assertThat(page.locator("main").innerText()).contains("User-Agent").hasSizeGreaterThan(1_000);
            page = visitor.open("/instances");
            assertThat(page.locator(".table-instances tbody tr").count()).isEqualTo(29);
            assertThat(page.locator("main").innerText()).contains("tube.meadow.example", "8.2.1", "6.3.0");
            assertThat(visitor.load("/no/such/page").status()).isEqualTo(404);
            assertThat(page.locator("h1").count()).isEqualTo(1);
            page.locator("main a[href='/']").click();
            page.waitForURL(site.engine().address() + "/");
            visitor.forgive("404");
        }
    }

    @Test
    void whatWasSearchedIsWrittenDownNowhere() throws IOException {
        Engine engine = site.engine();
        try (Visitor visitor = visitor()) {
            Page page = visitor.open("/");
            page.locator("#q").fill(MARKER);
            page.keyboard().press("Enter");
            page.waitForURL("**" + MARKER);
            assertThat(page.locator("main").innerText()).contains(MARKER);
            visitor.open("/search?search=" + MARKER + "&type=channels&host=" + MARKER + ".example&page=2");
        }
        for (String kind : List.of(Api.VIDEOS, Api.CHANNELS, Api.PLAYLISTS)) {
            String target = "/api/v1/search/" + kind;
            assertThat(engine.get(target + "?search=" + MARKER).statusCode()).isEqualTo(200);
            assertThat(engine.get(target + "?sort=" + MARKER + "&search=" + MARKER)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(engine.post(target, "{\"search\":\"" + MARKER + "\"}").statusCode())
                    .isEqualTo(200);
            assertThat(engine.post(target, "{\"search\":" + MARKER).statusCode())
                    .isEqualTo(400);
        }
        assertThat(engine.get("/" + MARKER + "?search=" + MARKER).statusCode()).isEqualTo(404);
        assertThat(engine.managed("/q/metrics").body()).doesNotContain(MARKER);
        site.assertNowhere(MARKER);
    }
}
