package org.vigie.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.CommandLines;
import org.vigie.crawl.CrawlKind;
import picocli.CommandLine.ParameterException;

class CrawlOptionsTest {

    @Test
    void allHostsAreVisitedInFullAndNotWaitedForUnlessSaidOtherwise() {
        assertThat(parse()).isEqualTo(new CrawlOptions(List.of(), CrawlKind.FULL, false));
    }

    @Test
    void hostsAndOptionsStandInAnyOrder() {
        assertThat(parse("--wait", "one.example", "--kind", "Details", "two.example:8443"))
                .isEqualTo(new CrawlOptions(List.of("one.example", "two.example:8443"), CrawlKind.DETAILS, true));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfCrawlCanBeAskedFor(CrawlKind kind) {
        assertThat(parse("--kind", kind.name().toLowerCase(Locale.ROOT)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --kind                 | Missing required parameter for option '--kind'
            --kind weekly          | Invalid value for option '--kind': expected one of [NEWEST, FULL, DETAILS, LIVE]
            tube.example --quickly | Unknown option: '--quickly'
            -w                     | Unknown option: '-w'
            """)
    void whatItDoesNotKnowItSaysWithTheUsage(String line, String said) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .isInstanceOfSatisfying(
                        ParameterException.class,
                        wrong -> assertThat(wrong.getCommandLine().getUsageMessage())
                                .contains("./vigie crawl")
                                .contains("[--kind=KIND] [HOST...]")
                                .contains("newest ", "full ", "details ", "live "))
                .hasMessageStartingWith(said);
    }

    private static CrawlOptions parse(String... arguments) {
        String[] line = Stream.concat(Stream.of("crawl"), Stream.of(arguments)).toArray(String[]::new);
        return CommandLines.read(CrawlOptions.Line.class, line).options();
    }
}
