package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalog.Host;
import org.vigie.crawl.Intake.Urgency;
import org.vigie.crawl.Intake.Wish;
import org.vigie.instance.Known;

/** Who is visited first: whose list is expected to be the longest. */
class VisitOrderTest {

    private static final Host HOST = Host.of("tube.example");

    /** Which looks at 10,000 rows of a list at most. */
    private final CrawlConfig config = BenchConfig.of(100, new CrawlConfig.Details(100, Duration.ofDays(30)));

    private final FullCrawl full = new FullCrawl(null, null, null, null, null, config);

    @ParameterizedTest
    @CsvSource({
        "800, , 800",
        "800, 5000, 800",
        "0, 5000, 5000",
        "0, 0, 100",
        "0, 101, 101",
        "3, 5000, 100",
        "0, 10001, 10000",
        "0, 2147483647, 10000",
    })
    void aFirstQuestionIsForAListAsLongAsItWasOrElseAsAListOfHostsSays(int seen, Integer byList, int left) {
        OptionalInt said = byList == null ? OptionalInt.empty() : OptionalInt.of(byList);

        assertThat(full.first(ExpectedSize.of(HOST, said, seen))).isEqualTo(new Wish(Urgency.LIST, left));
    }

    @Test
    void ofWhomNobodySaysAnythingTheListIsUnknown() {
        assertThat(full.first(ExpectedSize.of(HOST, OptionalInt.empty(), 0))).isEqualTo(Wish.UNKNOWN_LIST);
    }

    @Test
    void theLargestIsScheduledFirst() {
        List<Known> all = List.of(
                ExpectedSize.of(Host.of("none.example"), OptionalInt.of(0), 0),
                ExpectedSize.of(Host.of("unknown.example"), OptionalInt.empty(), 0),
                ExpectedSize.of(Host.of("small.example"), OptionalInt.of(999), 0),
                ExpectedSize.of(Host.of("largest.example"), OptionalInt.of(Integer.MAX_VALUE), 0),
                ExpectedSize.of(Host.of("large.example"), OptionalInt.of(1), 1_001));

        assertThat(CrawlStart.largestFirst(all))
                .extracting(Host::name)
                .containsExactly(
                        "largest.example", "large.example", "unknown.example", "small.example", "none.example");
    }
}
