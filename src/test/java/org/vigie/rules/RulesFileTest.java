package org.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.config.Mistake;
import org.vigie.config.Mistakes;
import org.vigie.config.YamlFile;

class RulesFileTest {

    @TempDir
    private Path folder;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void rulesAreReadInTheirOrder() throws IOException {
        assertThat(read("""
                rules:
                  - {action: exclude, host: Copies.example, reason: Copies}
                  - {action: hide, account: "@seller@tube.example", reason: Adverts}
                  - {action: allow, channel: archive@copies.example, reason: Own recordings}
                  - {action: exclude, word: miracle cure, reason: Fraud}
                """))
                .contains(List.of(
                        new Rule(Rule.Action.EXCLUDE, Rule.Target.HOST, "Copies.example", "Copies"),
                        new Rule(Rule.Action.HIDE, Rule.Target.ACCOUNT, "@seller@tube.example", "Adverts"),
                        new Rule(Rule.Action.ALLOW, Rule.Target.CHANNEL, "archive@copies.example", "Own recordings"),
                        new Rule(Rule.Action.EXCLUDE, Rule.Target.WORD, "miracle cure", "Fraud")));
        assertThat(mistakes.all()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("{host: a.example, reason: x}", "2:rules[0].action: is missing"),
                arguments("{action: exclude, host: a.example}", "2:rules[0].reason: is missing"),
                arguments(
                        "{action: ban, host: a.example, reason: x}",
                        "2:rules[0].action: 'ban' is none of exclude, hide, allow"),
                arguments(
                        "{action: hide, reason: x}",
                        "2:rules[0]: needs exactly one of host, account, channel, word; it has 0"),
                arguments(
                        "{action: hide, reason: x, host: a.example, word: owls}",
                        "2:rules[0]: needs exactly one of host, account, channel, word; it has 2"),
                arguments(
                        "{action: hide, reason: x, account: alice}",
                        "2:rules[0].account: 'alice' is not a handle such as name@tube.example"),
                arguments(
                        "{action: hide, reason: x, channel: alice@b@c.example}",
                        "2:rules[0].channel: 'b@c.example' is not a host: write it as tube.example or"
                                + " tube.example:8443, without https:// and without a path"),
                arguments(
                        "{action: hide, reason: x, word: c++}",
                        "2:rules[0].word: 'c++' must be of letters, digits, spaces, hyphens and apostrophes"),
                arguments(
                        "{action: hide, reason: x, hots: a.example}",
                        "2:rules[0].hots: is not known; did you mean 'host'?"),
                arguments(
                        "{action: hide, reason: x, word: Café}\n- {action: exclude, reason: x, word: cafe}",
                        "3:rules[1].word: 'cafe' already has a rule on line 2"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongWithARuleIsSaid(String rule, String expected) throws IOException {
        assertThat(read("rules:\n- " + rule + "\n")).isEmpty();

        assertThat(mistakes.all())
                .extracting(mistake -> mistake.line() + ":" + mistake.key() + ": " + mistake.message())
                .contains(expected);
    }

    @Test
    void theFileThatComesWithVigieIsRightAndExcludesNothing() {
        assertThat(YamlFile.read(Path.of("indexer-config/rules.yaml"), mistakes, RulesFile::read))
                .contains(List.of());
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void theExamplesInTheFileThatComesWithVigieAreRight() throws IOException {
        String uncommented =
                Files.readString(Path.of("indexer-config/rules.yaml")).replaceAll("(?m)^#(  |$)", "$1");
        String examples = uncommented.substring(uncommented.indexOf("rules:\n"));

        assertThat(read(examples)).hasValueSatisfying(rules -> assertThat(rules).hasSize(4));
        assertThat(mistakes.all()).extracting(Mistake::toString).isEmpty();
    }

    private Optional<List<Rule>> read(String yaml) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("rules.yaml"), yaml), mistakes, RulesFile::read);
    }
}
