package org.vigie.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Host;

class PublicNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tube.example",
                "tube.example:8443",
                "a.b.c.example",
                "xn--vidos-csa.example",
                "1.example",
                "4k.tube"
            })
    void aNameOfTheOpenInternetIsPublic(String host) {
        assertThat(PublicName.is(Host.of(host))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "router",
                "tube.localhost",
                "printer.local",
                "db.internal:5432",
                "nas.home.arpa",
                "127.0.0.1",
                "10.0.0.1:9000",
                "169.254.169.254",
                "127.1",
                "0x7f.0.0.0x1",
                "[::1]",
                "[::1]:8080",
                "[::ffff:10.0.0.1]"
            })
    void aNameOfOnesOwnNetworkOrAnAddressIsNot(String host) {
        assertThat(PublicName.is(Host.of(host))).isFalse();
    }
}
