package org.vigie.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.catalog.Host;

class HostListFetcherTest {

    private static final int MAX_HOSTS = 2_500;
    private static final URI LIST = URI.create("https://lists.example/hosts");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> asked = new ArrayList<>();

    private HostListAnswer fetch(URI list, Function<String, String> body) {
        return new HostListFetcher(
                        page -> {
                            asked.add(page.toString());
                            try {
                                return JSON.readTree(body.apply(page.getRawQuery()));
                            } catch (JsonProcessingException broken) {
                                throw new ListPages.Unreadable("it is broken");
                            }
                        },
                        MAX_HOSTS)
                .fetch(list);
    }

    @Test
    void aListIsReadPageByPage() {
        HostListAnswer answer = fetch(LIST, query -> page(query, 2_300, true));

        assertThat(answer).isInstanceOfSatisfying(HostListAnswer.Read.class, read -> {
            assertThat(read.hosts())
                    .hasSize(2_300)
                    .startsWith(Host.of("h0.example"))
                    .doesNotHaveDuplicates();
            assertThat(read.skipped()).isZero();
            assertThat(read.cut()).isFalse();
        });
        assertThat(asked)
                .containsExactly(
                        LIST + "?start=0&count=1000", LIST + "?start=1000&count=1000", LIST + "?start=2000&count=1000");
    }

    @Test
    void aListThatDoesNotSayHowLongItIsEndsWithAPageThatHasNothingNew() {
        HostListAnswer answer = fetch(URI.create(LIST + "?healthy=true"), query -> page(query, 1_000, false));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        HostListAnswer.Read.class,
                        read -> assertThat(read.hosts()).hasSize(1_000));
        assertThat(asked).hasSize(2).allMatch(page -> page.startsWith(LIST + "?healthy=true&start="));
    }

    @Test
    void aPlainFileThatGivesTheSameForEveryPageIsReadOnce() {
        assertThat(fetch(LIST, query -> "{\"data\": [{\"host\": \"a.example\"}, {\"host\": \"b.example\"}]}"))
                .isEqualTo(new HostListAnswer.Read(
                        List.of(Host.of("a.example"), Host.of("b.example")), Map.of(), 0, false));
        assertThat(asked).hasSize(2);
    }

    @Test
    void aListThatNeverEndsIsCut() {
        assertThat(fetch(LIST, query -> page(query, 1_000_000, true)))
                .isInstanceOfSatisfying(HostListAnswer.Read.class, read -> {
                    assertThat(read.hosts()).hasSize(MAX_HOSTS);
                    assertThat(read.cut()).isTrue();
                });
    }

    @Test
    void rowsThatNameNoHostAreSkippedAndCounted() {
        String rows = """
                {"total": 7, "data": [{"host": "A.example"}, {"host": ""}, {"host": 5}, {}, null, "b.example",
                 {"host": "https://c.example/"}]}""";

        assertThat(fetch(LIST, query -> rows))
                .isEqualTo(new HostListAnswer.Read(List.of(Host.of("a.example")), Map.of(), 6, false));
    }

    /** In the form of JoinPeerTube's {@code /api/v1/instances}, which has a mind of its own about how many to send. */
    @Test
    void aListThatTellsMoreIsReadToItsEndWithTheSizesOfItsHosts() {
        URI list = URI.create(LIST + "?sort=-totalLocalVideos");

        HostListAnswer answer = fetch(list, query -> {
            int start = start(query);
            String rows = IntStream.range(start, Math.min(start + 20, 45))
                    .mapToObj(i -> "{\"id\": %d, \"host\": \"h%d.example\", \"name\": \"H\", \"totalVideos\": 9, "
                                    .formatted(i, i)
                            + "\"categories\": [1, 2], \"avatars\": [{\"width\": 48}], \"country\": null, "
                            + "\"totalLocalVideos\": " + (1_000 - i) + "}")
                    .collect(Collectors.joining(","));
            return "{\"total\": 45, \"data\": [" + rows + "]}";
        });

        assertThat(asked)
                .containsExactly(
                        list + "&start=0&count=1000", list + "&start=20&count=1000", list + "&start=40&count=1000");
        assertThat(answer).isInstanceOfSatisfying(HostListAnswer.Read.class, read -> {
            assertThat(read.hosts()).hasSize(45);
            assertThat(read.skipped()).isZero();
            assertThat(read.videos())
                    .hasSize(45)
                    .containsEntry(Host.of("h0.example"), 1_000)
                    .containsEntry(Host.of("h44.example"), 956);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "2147483647, 2147483647",
        "2147483648, ",
        "1e400, ",
        "-1, ",
        "5.0, ",
        "'\"5\"', ",
        "true, ",
        "null, ",
        "'[5]', ",
    })
    void onlyANumberOfVideosIsOne(String written, Integer understood) {
        String rows = "{\"total\": 1, \"data\": [{\"host\": \"a.example\", \"totalLocalVideos\": " + written + "}]}";

        assertThat(fetch(LIST, query -> rows)).isInstanceOfSatisfying(HostListAnswer.Read.class, read -> {
            assertThat(read.hosts()).containsExactly(Host.of("a.example"));
            assertThat(read.videos().get(Host.of("a.example"))).isEqualTo(understood);
        });
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("{", "it is broken"),
                arguments("{}", "it answered JSON that is not a list of hosts"),
                arguments("{\"total\": 1, \"data\": {}}", "it answered JSON that is not a list of hosts"),
                arguments("{\"total\": 0, \"data\": []}", "it names no host"),
                arguments("{\"total\": 1, \"data\": [{\"host\": \"//\"}]}", "it names no host"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aListThatCannotBeReadSaysWhyInPlainWords(String body, String why) {
        assertThat(fetch(LIST, query -> body))
                .isInstanceOfSatisfying(
                        HostListAnswer.Failed.class,
                        failed -> assertThat(failed.why()).startsWith(why));
    }

    @Test
    void aListWhoseSecondPageIsBrokenIsNotReadByHalf() {
        assertThat(fetch(LIST, query -> query.startsWith("start=0") ? page(query, 2_000, true) : "{"))
                .isEqualTo(new HostListAnswer.Failed("it is broken"));
    }

    private static String page(String query, int total, boolean says) {
        int start = start(query);
        String rows = IntStream.range(start, Math.min(start + 1000, total))
                .mapToObj(i -> "{\"host\": \"h" + i + ".example\"}")
                .collect(Collectors.joining(","));
        return "{" + (says ? "\"total\": " + total + "," : "") + "\"data\": [" + rows + "]}";
    }

    private static int start(String query) {
        return Integer.parseInt(query.replaceAll(".*start=([0-9]+).*", "$1"));
    }
}
