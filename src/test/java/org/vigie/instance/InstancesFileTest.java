package org.vigie.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.Host;
import org.vigie.config.Mistake;
import org.vigie.config.Mistakes;
import org.vigie.config.YamlFile;

class InstancesFileTest {

    @TempDir
    private Path folder;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void everythingOneCanWriteIsRead() throws IOException {
        assertThat(read("""
                lists:
                  - url: https://list.example/hosts?healthy=true
                    refresh: 6h
                  - url: https://other.example/hosts.json
                instances:
                  - host: Tube.Example.
                  - host: "Vidéos.example:8443"
                    address: HTTP://10.0.0.7:9000/
                    delay: 200ms
                overrides:
                  - host: small.example
                    delay: 5s
                exclude:
                  - host: copies.example
                    reason: Copies
                """))
                .contains(new InstancesFile(
                        List.of(
                                new InstancesFile.FollowedList(
                                        URI.create("https://list.example/hosts?healthy=true"), Duration.ofHours(6)),
                                new InstancesFile.FollowedList(
                                        URI.create("https://other.example/hosts.json"), Duration.ofDays(1))),
                        List.of(
                                new HostSettings(Host.of("tube.example"), Optional.empty(), Optional.empty()),
                                new HostSettings(
                                        Host.of("xn--vidos-dsa.example:8443"),
                                        Optional.of(URI.create("http://10.0.0.7:9000")),
                                        Optional.of(Duration.ofMillis(200)))),
                        List.of(new HostSettings(
                                Host.of("small.example"), Optional.empty(), Optional.of(Duration.ofSeconds(5)))),
                        List.of(new InstancesFile.ExcludedHost(Host.of("copies.example"), "Copies"))));
        assertThat(mistakes.all()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("lists:\n- {refresh: 1d}", "2:lists[0].url: is missing"),
                arguments("lists:\n- {url: hosts.json}", "2:lists[0].url: 'hosts.json' is not a URL such as"),
                arguments(
                        "lists:\n- {url: 'https://a.example', refresh: 1m}",
                        "2:lists[0].refresh: must be from 5m to 30d"),
                arguments(
                        "lists:\n- url: https://a.example/x\n- url: https://a.example/x",
                        "3:lists[1].url: 'https://a.example/x' is here more than once"),
                arguments("instances:\n- {delay: 1s}", "2:instances[0].host: is missing"),
                arguments(
                        "instances:\n- host: https://a.example",
                        "2:instances[0].host: 'https://a.example' is not a host"),
                arguments("instances:\n- host: a..example", "2:instances[0].host: 'a..example' is not a host name"),
                arguments("instances:\n- host: a.example:99999", "2:instances[0].host: 'a.example:99999' has a port"),
                arguments("instances:\n- a.example", "2:instances[0]: must be keys with values"),
                arguments(
                        "instances:\n- host: a.example\n- host: A.example:443",
                        "3:instances[1].host: 'a.example' is here more than once"),
                arguments(
                        "instances:\n- host: a.example\noverrides:\n- {host: a.example, delay: 2s}",
                        "4:overrides[0].host: 'a.example' is here more than once"),
                arguments(
                        "instances:\n- {host: a.example, address: 'http://b.example/api'}",
                        "2:instances[0].address: 'http://b.example/api' must end after the host or port"),
                arguments("instances:\n- {host: a.example, delay: 2h}", "2:instances[0].delay: must be from 0s to 1h"),
                arguments("exclude:\n- host: a.example", "2:exclude[0].reason: is missing"),
                arguments("instance:\n- host: a.example", "1:instance: is not known; did you mean 'instances'?"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsSaidWithItsPlace(String yaml, String expected) throws IOException {
        assertThat(read(yaml)).isEmpty();

        assertThat(mistakes.all())
                .extracting(mistake -> mistake.line() + ":" + mistake.key() + ": " + mistake.message())
                .anySatisfy(line -> assertThat(line).startsWith(expected));
    }

    @Test
    void theFileThatComesWithVigieFollowsJoinPeerTubesListInBothItsForms() {
        assertThat(YamlFile.read(Path.of("instances.yaml"), mistakes, InstancesFile::read))
                .hasValueSatisfying(file -> assertThat(file.lists())
                        .containsExactly(
                                new InstancesFile.FollowedList(
                                        URI.create("https://instances.joinpeertube.org/api/v1/instances/hosts"),
                                        Duration.ofDays(1)),
                                new InstancesFile.FollowedList(
                                        URI.create("https://instances.joinpeertube.org/api/v1/instances"
                                                + "?sort=-totalLocalVideos"),
                                        Duration.ofDays(1))));
    }

    @Test
    void followsAreReadOnlyIfTheFileSaysSo() throws IOException {
        assertThat(read("instances:").orElseThrow().follows()).isEmpty();
        assertThat(read("follows: {}").orElseThrow().follows())
                .contains(new InstancesFile.Follows(InstancesFile.Approve.MANUAL, Duration.ofDays(7)));
        assertThat(read("follows: {approve: auto, refresh: 12h}").orElseThrow().follows())
                .contains(new InstancesFile.Follows(InstancesFile.Approve.AUTO, Duration.ofHours(12)));
    }

    @Test
    void theExamplesInTheFileThatComesWithVigieAreRight() throws IOException {
        String examples = Files.readString(Path.of("instances.yaml")).replaceAll("(?m)^#(  |$)", "$1");

        assertThat(read(examples)).hasValueSatisfying(file -> {
            assertThat(file.instances()).hasSize(2);
            assertThat(file.overrides()).hasSize(1);
            assertThat(file.exclude()).hasSize(1);
        });
        assertThat(mistakes.all()).extracting(Mistake::toString).isEmpty();
    }

    private Optional<InstancesFile> read(String yaml) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("instances.yaml"), yaml), mistakes, InstancesFile::read);
    }
}
