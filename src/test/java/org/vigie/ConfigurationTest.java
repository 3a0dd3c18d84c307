package org.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.catalog.Host;
import org.vigie.config.ConfigException;
import org.vigie.rules.Rule;
import org.vigie.rules.Verdict;

class ConfigurationTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void leaveTheOtherFilesToTheirDefaults() throws IOException {
        write("crawl.yaml", "");
        write("ranking.yaml", "");
    }

    @Test
    void theFilesThatComeWithVigieSayTheDefaults() throws IOException {
        write("rules.yaml", "");
        Configuration.Files defaults = Configuration.read(write("instances.yaml", ""), folder);
        Configuration.Files shipped = Configuration.read(Path.of("instances.yaml"), Path.of("indexer-config"));

        assertThat(shipped.crawl()).isEqualTo(defaults.crawl());
        assertThat(shipped.ranking()).isEqualTo(defaults.ranking());
        assertThat(shipped.limits()).isEqualTo(defaults.limits());
    }

    @Test
    void theFilesThatComeWithVigieAreRight() {
        Configuration.Files files = Configuration.read(Path.of("instances.yaml"), Path.of("indexer-config"));

        assertThat(files.summary()).isEqualTo("2 lists, 0 instances, 0 rules");
    }

    @Test
    void aHostExcludedInTheInstancesFileIsARuleLikeAnyOther() throws IOException {
        Path instances = write("instances.yaml", "exclude:\n- {host: copies.example, reason: Copies}\n");
        write("rules.yaml", "rules:\n- {action: hide, word: owls, reason: Mice}\n");

        Configuration.Files files = Configuration.read(instances, folder);

        assertThat(files.ruleBook().judge(Host.of("copies.example")))
                .isEqualTo(new Verdict.Excluded(
                        new Rule(Rule.Action.EXCLUDE, Rule.Target.HOST, "copies.example", "Copies")));
        assertThat(files.ruleBook().rules()).hasSize(2);
    }

    @Test
    void mistakesOfAllFilesAreSaidTogether() throws IOException {
        Path instances = write("instances.yaml", "instances:\n- host: a b\n");
        write("rules.yaml", "rules:\n- {action: hide, word: owls}\n");
        write("crawl.yaml", "page-size: 500\n");
        write("ranking.yaml", "fields: {nmae: 3}\n");
        write("limits.yaml", "keys:\n- {name: tube.example, sha256: secret}\n");

        assertThatThrownBy(() -> Configuration.read(instances, folder))
                .isInstanceOf(ConfigException.class)
                .hasMessage(instances + ":2: instances[0].host: 'a b' is not a host name\n"
                        + folder.resolve("rules.yaml") + ":2: rules[0].reason: is missing\n"
                        + folder.resolve("crawl.yaml") + ":1: page-size: must be from 1 to 100\n"
                        + folder.resolve("ranking.yaml")
                        + ":1: fields.nmae: is not known; did you mean 'name'?\n"
                        + folder.resolve("limits.yaml")
                        + ":2: keys[0].sha256: is not the SHA-256 of a key in 64 hexadecimal digits; never write the key"
                        + " itself here (see docs/operating.md)");
    }

    private Path write(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }
}
