package org.vigie.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.crawl.CrawlKind;

class CrawlOptionsTest {

    @Test
    void allHostsAreVisitedInFullAndNotWaitedForUnlessSaidOtherwise() throws CrawlOptions.Wrong {
        assertThat(CrawlOptions.parse()).isEqualTo(new CrawlOptions(List.of(), CrawlKind.FULL, false));
    }

    @Test
    void hostsAndOptionsStandInAnyOrder() throws CrawlOptions.Wrong {
        assertThat(CrawlOptions.parse("--wait", "one.example", "--kind", "Details", "two.example:8443"))
                .isEqualTo(new CrawlOptions(List.of("one.example", "two.example:8443"), CrawlKind.DETAILS, true));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfCrawlCanBeAskedFor(CrawlKind kind) throws CrawlOptions.Wrong {
        assertThat(CrawlOptions.parse("--kind", kind.name().toLowerCase(Locale.ROOT))
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "--kind,                 --kind needs a value.",
        "--kind weekly,          There is no kind of crawl 'weekly'.",
        "tube.example --quickly, There is no option --quickly.",
        "-h,                     There is no option -h."
    })
    void whatItDoesNotKnowItSaysWithTheUsage(String line, String said) {
        assertThatThrownBy(() -> CrawlOptions.parse(line.split(" ")))
                .isInstanceOf(CrawlOptions.Wrong.class)
                .hasMessageStartingWith(said)
                .hasMessageContaining("crawl [HOST…] [--kind ")
                .hasMessageContaining("full|details");
    }
}
