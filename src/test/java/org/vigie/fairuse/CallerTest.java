package org.vigie.fairuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.fairuse.NetworkTest.address;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    private final Caller caller = new Caller(List.of(Network.of("127.0.0.0/8"), Network.of("10.0.0.0/8")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 198.51.100.1 | 203.0.113.9 | a stranger is not believed",
                "203.0.113.9 | 127.0.0.1 | 203.0.113.9 | nor if it says that it is this machine",
                "127.0.0.1 | 198.51.100.1 | 198.51.100.1 | a proxy is",
                "127.0.0.1 | 6.6.6.6, 198.51.100.1 | 198.51.100.1 | what came before the proxy's own word is invented",
                "127.0.0.1 | 6.6.6.6,198.51.100.1, 10.0.0.7 | 198.51.100.1 | proxies may stand behind each other",
                "127.0.0.1 | 10.0.0.8, 10.0.0.7 | 10.0.0.8 | a client may be a neighbour of the proxies",
                "127.0.0.1 | 198.51.100.1:4711 | 198.51.100.1 | with a port",
                "127.0.0.1 | [2001:db8::1]:4711 | 2001:db8::1 | with a port",
                "127.0.0.1 | 2001:db8::1 | 2001:db8::1 | without one",
                "127.0.0.1 | ::ffff:198.51.100.1 | 198.51.100.1 | IPv4 in IPv6",
                "127.0.0.1 | 198.51.100.1, unknown | 127.0.0.1 | what is no address ends the search",
                "127.0.0.1 | localhost | 127.0.0.1 | names are not looked up",
                "127.0.0.1 | [::1 | 127.0.0.1 | broken",
                "127.0.0.1 | , | 127.0.0.1 | broken",
            })
    void onlyProxiesAreBelievedWhoAsked(String peer, String forwarded, String expected, String why) {
        assertThat(caller.of(address(peer), List.of(forwarded))).as(why).isEqualTo(address(expected));
    }

    @Test
    void severalFieldsAreOneList() {
        assertThat(caller.of(address("127.0.0.1"), List.of("6.6.6.6", "198.51.100.1, 10.0.0.7")))
                .isEqualTo(address("198.51.100.1"));
    }

    @Test
    void withoutAWordItIsThePeer() {
        assertThat(caller.of(address("127.0.0.1"), List.of())).isEqualTo(address("127.0.0.1"));
    }

    @Test
    void anEndlessListIsReadOnlyAsFarAsProxiesGo() {
        String hops = "10.0.0.7,".repeat(2_000) + "10.0.0.8";

        assertThat(caller.of(address("127.0.0.1"), List.of(hops))).isEqualTo(address("10.0.0.7"));
    }
}
