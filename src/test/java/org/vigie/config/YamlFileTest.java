package org.vigie.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

class YamlFileTest {

    private enum Colour {
        RED,
        DARK_BLUE
    }

    private record Probe(
            String name,
            Duration delay,
            int count,
            double weight,
            double share,
            long size,
            boolean on,
            Colour colour,
            Optional<URI> url,
            List<Integer> numbers,
            List<String> parts,
            String inner) {

        static Probe read(YamlMap root) {
            return new Probe(
                    root.text("name"),
                    root.duration("delay", Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofDays(1)),
                    root.integer("count", 7, 1, 100),
                    root.number("weight", 1, 0, 10),
                    root.percent("share", 0.1, 0, 0.5),
                    root.size("size", 1 << 20, 1, 10 << 20),
                    root.flag("on", true),
                    root.choice("colour", Colour.RED),
                    root.value("url", Written::url),
                    root.values("numbers", Written::integer),
                    root.maps("parts").stream().map(part -> part.text("name")).toList(),
                    root.map("inner").text("name", "nobody"));
        }
    }

    @TempDir
    private Path folder;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void everyKindOfValueIsRead() throws IOException {
        Optional<Probe> probe = read("""
                name: "  A name "
                delay: 90s
                count: 42
                weight: 2.5
                share: 25%
                size: 512KB
                on: false
                colour: dark-blue
                url: https://tube.example/hosts?x=1
                numbers: [1, 2]
                parts:
                  - name: one
                  - {name: two}
                inner:
                  name: someone
                """);

        assertThat(mistakes.all()).isEmpty();
        assertThat(probe)
                .contains(new Probe(
                        "A name",
                        Duration.ofSeconds(90),
                        42,
                        2.5,
                        0.25,
                        512 * 1024,
                        false,
                        Colour.DARK_BLUE,
                        Optional.of(URI.create("https://tube.example/hosts?x=1")),
                        List.of(1, 2),
                        List.of("one", "two"),
                        "someone"));
    }

    @Test
    void whatIsLeftOutOrWithoutAValueHasItsDefault() throws IOException {
        Optional<Probe> probe = read("name: x\ndelay:\nparts:\ninner: ~\n");

        assertThat(mistakes.all()).isEmpty();
        assertThat(probe)
                .contains(new Probe(
                        "x",
                        Duration.ofSeconds(1),
                        7,
                        1,
                        0.1,
                        1 << 20,
                        true,
                        Colour.RED,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        "nobody"));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("", "probe.yaml:1: name: is missing"),
                arguments("name:", "probe.yaml:1: name: is missing"),
                arguments("name: ''", "probe.yaml:1: name: is empty"),
                arguments("name: [a]", "probe.yaml:1: name: must be a single value, not a list or map"),
                arguments("- a", "probe.yaml:1: must be keys with values (key: value)"),
                arguments("name: x\nname: y", "probe.yaml:2: name: is written twice, first on line 1"),
                arguments("name: x\ndelya: 5s", "probe.yaml:2: delya: is not known; did you mean 'delay'?"),
                arguments("name: x\nDelay: 5s", "probe.yaml:2: Delay: is not known; did you mean 'delay'?"),
                arguments(
                        "name: x\ninner:\n  colour: red", "probe.yaml:3: inner.colour: is not known; known here: name"),
                arguments(
                        "name: x\ndelay: 5 minutes",
                        "probe.yaml:2: delay: '5 minutes' is not a duration: write a whole number and a unit"
                                + " (ms, s, m, h or d), such as 30s, 5m, 6h or 1d"),
                arguments(
                        "name: x\ndelay: 99999999999999d",
                        "probe.yaml:2: delay: '99999999999999d' is not a duration: write a whole number and a unit"
                                + " (ms, s, m, h or d), such as 30s, 5m, 6h or 1d"),
                arguments("name: x\ndelay: 2d", "probe.yaml:2: delay: must be from 100ms to 1d"),
                arguments("name: x\ncount: many", "probe.yaml:2: count: 'many' is not a whole number"),
                arguments("name: x\ncount: 0", "probe.yaml:2: count: must be from 1 to 100"),
                arguments("name: x\ncount: 1.5", "probe.yaml:2: count: '1.5' is not a whole number"),
                arguments(
                        "name: x\nweight: heavy",
                        "probe.yaml:2: weight: 'heavy' is not a number: write it as 2 or 0.5"),
                arguments(
                        "name: x\nweight: .nan", "probe.yaml:2: weight: '.nan' is not a number: write it as 2 or 0.5"),
                arguments("name: x\nshare: 60%", "probe.yaml:2: share: must be from 0% to 50%"),
                arguments("name: x\nshare: 0.1", "probe.yaml:2: share: '0.1' is not a share: write it as 10%"),
                arguments("name: x\nsize: 11MB", "probe.yaml:2: size: must be from 1B to 10MB"),
                arguments("name: x\non: yes", "probe.yaml:2: on: 'yes' is neither true nor false"),
                arguments("name: x\ncolour: green", "probe.yaml:2: colour: 'green' is none of red, dark-blue"),
                arguments(
                        "name: x\nurl: ftp://tube.example/",
                        "probe.yaml:2: url: 'ftp://tube.example/' is not a URL such as https://example.org/hosts.json"),
                arguments(
                        "name: x\nnumbers: 5",
                        "probe.yaml:2: numbers: must be a list: a line for each, beginning with a dash"),
                arguments("name: x\nnumbers:\n  - 1\n  - b", "probe.yaml:4: numbers[1]: 'b' is not a whole number"),
                arguments(
                        "name: x\nparts:\n  - one\n", "probe.yaml:3: parts[0]: must be keys with values (key: value)"),
                arguments("name: x\nparts:\n  - nam: one\n", "probe.yaml:3: parts[0].name: is missing"),
                arguments("name: x\n? [a, b]\n: c\n", "probe.yaml:2: has a key that is a list or a map"),
                arguments("name: 'x", "probe.yaml:1: is not YAML: found unexpected end of stream"),
                arguments("name: x\n\tdelay: 5s", "probe.yaml:2: is not YAML: found character '\\t(TAB)'"),
                arguments("name: x\n---\nname: y", "probe.yaml:2: is not YAML: but found another document"),
                arguments(
                        "name: x\nparts: &a [{name: y}]\nnumbers: *a",
                        "probe.yaml: can't be read as YAML: anchors and aliases"),
                arguments(
                        "name: " + "[".repeat(50) + "]".repeat(50), "probe.yaml: can't be read as YAML: Nesting Depth"),
                arguments(
                        "name: !!javax.script.ScriptEngineManager [x]",
                        "probe.yaml:1: is not YAML: Global tag is not allowed"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aMistakeIsSaidWithItsPlaceAndWhatToWriteInstead(String yaml, String expected) throws IOException {
        assertThat(read(yaml)).isEmpty();

        assertThat(lines()).anySatisfy(line -> assertThat(line).startsWith(expected));
    }

    @Test
    void allMistakesOfAFileAreFoundAtOnceAndSortedByLine() throws IOException {
        read("""
                delya: 5s
                count: 0
                parts:
                  - nam: one
                colour: green
                """);

        assertThat(lines())
                .containsExactly(
                        "probe.yaml:1: name: is missing",
                        "probe.yaml:1: delya: is not known; did you mean 'delay'?",
                        "probe.yaml:2: count: must be from 1 to 100",
                        "probe.yaml:4: parts[0].name: is missing",
                        "probe.yaml:4: parts[0].nam: is not known; did you mean 'name'?",
                        "probe.yaml:5: colour: 'green' is none of red, dark-blue");
    }

    @Test
    void aFileThatIsNotThereIsAMistake() {
        Path missing = folder.resolve("missing.yaml");

        YamlFile.read(missing, mistakes, Probe::read);

        assertThat(mistakes.all()).containsExactly(new Mistake(missing.toString(), 0, "", "there is no such file"));
    }

    @Test
    void aFolderInPlaceOfAFileIsAMistake() {
        assertThat(YamlFile.read(folder, mistakes, Probe::read)).isEmpty();

        assertThat(mistakes.all())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.message()).startsWith("can't be read: "));
    }

    @Test
    void aFileThatIsNotUtf8IsAMistake() throws IOException {
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "name: été".getBytes(StandardCharsets.ISO_8859_1));

        YamlFile.read(latin, mistakes, Probe::read);

        assertThat(mistakes.all()).extracting(Mistake::message).containsExactly("is not text in UTF-8");
    }

    @Test
    void mistakesOfAllFilesComeInOneException() throws IOException {
        read("delay: 2d");
        YamlFile.read(folder.resolve("missing.yaml"), mistakes, Probe::read);

        assertThatThrownBy(mistakes::throwIfAny)
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        wrong -> assertThat(wrong.mistakes()).hasSize(3))
                .hasMessageContaining("probe.yaml:1: delay: must be from 100ms to 1d\n")
                .hasMessageEndingWith("missing.yaml: there is no such file");
    }

    private Optional<Probe> read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("probe.yaml"), yaml);
        return YamlFile.read(file, mistakes, Probe::read);
    }

    private List<String> lines() {
        return mistakes.all().stream()
                .map(mistake -> mistake.toString().replace(folder + "/", ""))
                .toList();
    }
}
