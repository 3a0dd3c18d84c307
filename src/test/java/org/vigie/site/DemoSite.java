package org.vigie.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigie.catalog.Host;
import org.vigie.demo.DemoFederation;
import org.vigie.demo.FakeActor;
import org.vigie.demo.FakeCatalogue;
import org.vigie.demo.FakeChannel;
import org.vigie.demo.FakeInstance;
import org.vigie.demo.FakePlaylist;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.PeerTubeVersion;
import org.vigie.run.Api;
import org.vigie.run.Engine;
import org.vigie.run.Place;

/** The packaged engine on the demo's federation and one instance that means harm, and a browser to look at it. */
final class DemoSite implements AutoCloseable {

    /** Harmless as a text; anything else changes the title of the page. */
    static final String HARM = "<img src=x onerror=\"document.title='harmed'\">";

    private static final List<Path> CHROMIUMS = Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(name -> Path.of("/usr/bin", name))
            .toList();

    private final Playwright playwright;
    private final Browser browser;
    private final DemoFederation federation;
    private final FakeInstance harmful;
    private final Place place;
    private final Engine engine;

    DemoSite(Path folder) throws IOException {
        Path chromium = CHROMIUMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> fail("The tests of the site need Chromium, and it is not at any of " + CHROMIUMS
                        + ". Install it: apt-get install chromium"));
        federation = DemoFederation.start();
        harmful = harmful();
        place = Place.in(folder);
        federation.writeInstancesFile(place.instances());
        Files.writeString(
                place.instances(),
                "  - host: " + harmful.host() + "\n    address: " + harmful.address() + "\n    delay: 0s\n",
                StandardOpenOption.APPEND);
        engine = Engine.run(place);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--no-sandbox")));
        Api api = new Api(engine);
        engine.await(
                "the catalogue is there",
                () -> api.total(Api.VIDEOS) == 708 && api.total(Api.CHANNELS) == 85 && api.total(Api.PLAYLISTS) == 34);
    }

    private static FakeInstance harmful() throws IOException {
        Host host = Host.of("harm.example");
        FakeActor channel = new FakeActor("harm", "Channel " + HARM);
        FakeVideo video = FakeVideo.named(host, "Harm " + HARM)
                .edit()
                .description("Harm </p><script>document.title='harmed'</script> " + HARM)
                .tags(HARM)
                .channel(channel)
                .done();
        FakeCatalogue catalogue = new FakeCatalogue();
        catalogue.add(video);
        catalogue.add(
                FakeChannel.named(host, channel.name(), channel.displayName()).withDescription("Harm " + HARM));
        catalogue.add(FakeChannel.named(host, "main_channel", "Main channel"));
        catalogue.add(FakePlaylist.named(host, "Harm " + HARM, List.of(video.uuid())));
        return new FakeInstance(host, PeerTubeVersion.V8_2_1, catalogue);
    }

    Engine engine() {
        return engine;
    }

    Visitor visitor(NewContextOptions options) {
        return new Visitor(browser, engine.address(), options);
    }

    /** Whether the word is in anything that the engine wrote or said. */
    void assertNowhere(String word) throws IOException {
        assertThat(engine.output()).doesNotContain(word);
        try (Stream<Path> files = Files.walk(place.data())) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(3).noneMatch(file -> names(file, word));
        }
    }

    private static boolean names(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    @Override
    public void close() {
        playwright.close();
        engine.close();
        harmful.close();
        federation.close();
    }
}
