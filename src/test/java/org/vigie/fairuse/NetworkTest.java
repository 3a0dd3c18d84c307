package org.vigie.fairuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.1.2.3/8, 10.200.0.1, true",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.0/25, 192.0.2.127, true",
        "192.0.2.0/25, 192.0.2.128, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::1, ::1, true",
        "192.0.2.0/24, ::ffff:192.0.2.7, true",
    })
    void itHasTheAddressesThatBeginAlike(String network, String address, boolean contained) {
        assertThat(Network.of(network).contains(address(address))).isEqualTo(contained);
    }

    @Test
    void addressesOfOneHomeAreOneNetwork() {
        assertThat(Network.around(address("2001:db8:1:4200:a:b:c:d"), 56))
                .isEqualTo(Network.around(address("2001:db8:1:42ff::1"), 56))
                .isNotEqualTo(Network.around(address("2001:db8:1:4300::1"), 56));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tube.example", "10.0.0.0/33", "2001:db8::/129", "10.0.0", "10.0.0.0/", "/8", "10.0.0.0/8/8"
            })
    void anythingElseIsNone(String written) {
        assertThatThrownBy(() -> Network.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + written + "' is no network");
    }

    static InetAddress address(String written) {
        return Network.address(written).orElseThrow();
    }
}
