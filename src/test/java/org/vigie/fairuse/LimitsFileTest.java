package org.vigie.fairuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.config.Mistake;
import org.vigie.config.Mistakes;
import org.vigie.config.YamlFile;

class LimitsFileTest {

    private static final String HASH = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    @TempDir
    private Path folder;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void allOfItCanBeSet() throws IOException {
        Limits limits = read("""
                on: false
                api: {requests: 5, within: 1s}
                pages: {requests: 6, within: 1h}
                pictures: {requests: 7}
                prefix: {ipv4: 24, ipv6: 64}
                clients: 100
                trusted-proxies: [10.0.0.0/8]
                unlimited: []
                keys:
                - {name: "tube.example:8443", sha256: %s, requests: 9}
                """.formatted(HASH.toUpperCase(java.util.Locale.ROOT)));

        assertThat(limits.on()).isFalse();
        assertThat(limits.quotas())
                .containsEntry(Area.API, new Quota(5, Duration.ofSeconds(1)))
                .containsEntry(Area.PAGES, new Quota(6, Duration.ofHours(1)))
                .containsEntry(Area.PICTURES, new Quota(7, Duration.ofMinutes(1)));
        assertThat(List.of(limits.ipv4Bits(), limits.ipv6Bits(), limits.clients()))
                .containsExactly(24, 64, 100);
        assertThat(limits.trustedProxies()).containsExactly(Network.of("10.0.0.0/8"));
        assertThat(limits.unlimited()).isEmpty();
        assertThat(limits.keys())
                .containsExactly(new ApiKey("tube.example:8443", HASH, new Quota(9, Duration.ofMinutes(1))));
    }

    @Test
    void withoutAWordThisMachineIsBelievedAndNeverRefused() throws IOException {
        Limits limits = read("");

        assertThat(limits.on()).isTrue();
        assertThat(limits.trustedProxies()).containsExactly(Network.of("127.0.0.0/8"), Network.of("::1"));
        assertThat(limits.unlimited()).isEqualTo(limits.trustedProxies());
        assertThat(limits.keys()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "api: {requests: 0} | 1 | api.requests | must be from 1 to 10000000",
                "api: {within: 2d} | 1 | api.within | must be from 1s to 1d",
                "prefix: {ipv4: 33} | 1 | prefix.ipv4 | must be from 8 to 32",
                "trusted-proxies: [proxy.example] | 1 | trusted-proxies[0] | 'proxy.example' is no network: write an address,"
                        + " or its beginning as 10.0.0.0/8 or 2001:db8::/32",
                "keys: [{name: a}] | 1 | keys[0].sha256 | is missing",
                "keys: [{name: 'a\"', sha256: 2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b}] | 1"
                        + " | keys[0].name | must be at most 100 letters, digits, blanks and . : _ -",
                "keys: [{name: a, sha256: not-hashed}] | 1 | keys[0].sha256 | is not the SHA-256 of a key in 64 hexadecimal"
                        + " digits; never write the key itself here (see docs/operating.md)",
                "apis: {} | 1 | apis | is not known; did you mean 'api'?",
            })
    void mistakesAreToldWithTheirPlace(String yaml, int line, String key, String message) throws IOException {
        assertThat(read(yaml)).isNull();
        Mistake mistake = mistakes.all().getFirst();
        assertThat(mistake.line()).isEqualTo(line);
        assertThat(mistake.key()).isEqualTo(key);
        assertThat(mistake.message()).isEqualTo(message);
    }

    @Test
    void oneKeyTwiceIsAMistake() throws IOException {
        String key = "- {name: a, sha256: " + HASH + "}\n";

        assertThat(read("keys:\n" + key + key)).isNull();
        assertThat(mistakes.all()).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(3);
            assertThat(mistake.message()).isEqualTo("is the key of line 2 again");
        });
    }

    @Test
    void aKeyIsKnownByItsHash() {
        assertThat(ApiKey.hash("secret")).isEqualTo(HASH);
    }

    private Limits read(String yaml) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("limits.yaml"), yaml), mistakes, LimitsFile::read)
                .orElse(null);
    }
}
