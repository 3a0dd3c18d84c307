package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.ItemKind;
import org.vigie.instance.InstanceRegistry;
import org.vigie.rules.Rule;
import org.vigie.rules.Rule.Action;
import org.vigie.rules.Rule.Target;
import org.vigie.rules.RuleBook;

/** The host of a bench is one that nobody names. */
@QuarkusTest
@TestProfile(CrawlProfile.class)
class FarewellTest extends BenchTest {

    /** More than are removed at once. */
    private static final int VIDEOS = 501;

    @Inject
    InstanceRegistry registry;

    FarewellTest() {
        super(VIDEOS);
    }

    @BeforeEach
    void open() {
        bench.full();
    }

    @Test
    void aHostThatNobodyNamesAnyMoreStaysForAWeek() {
        clock.forward(Duration.ofDays(6));
        farewell(new RuleBook(List.of()));
        assertThat(bench.names()).hasSize(VIDEOS);

        clock.forward(Duration.ofDays(2));
        farewell(new RuleBook(List.of()));

        assertNothingIsLeft();
    }

    @Test
    void anExcludedHostGoesAtOnceAndForGood() {
        Rule exclude = new Rule(Action.EXCLUDE, Target.HOST, bench.host().name(), "A test");

        farewell(new RuleBook(List.of(exclude)));

        assertNothingIsLeft();
        bench.kill();
        assertThat(bench.names()).isEmpty();
    }

    @Test
    void aHostWithAnAllowedChannelIsStillVisitedAndStays() {
        Rule exclude = new Rule(Action.EXCLUDE, Target.HOST, bench.host().name(), "A test");
        Rule allow = new Rule(Action.ALLOW, Target.CHANNEL, "main_channel@" + bench.host(), "A test");

        farewell(new RuleBook(List.of(exclude, allow)));

        assertThat(bench.names()).hasSize(VIDEOS);
    }

    @Test
    void aRuleAboutAnotherHostSaysNothingOfThisOne() {
        Rule exclude = new Rule(Action.EXCLUDE, Target.HOST, "nobody.example", "A test");

        farewell(new RuleBook(List.of(exclude)));

        assertThat(bench.names()).hasSize(VIDEOS);
        assertThat(memory.known(bench.host(), ItemKind.VIDEO)).isEqualTo(VIDEOS);
    }

    private void farewell(RuleBook rules) {
        new Farewell(bench.index(), memory, actors, registry, rules, clock).toAllWhoLeft();
        bench.index().refresh();
    }

    private void assertNothingIsLeft() {
        for (ItemKind kind : ItemKind.values()) {
            assertThat(bench.all(kind)).isEmpty();
            assertThat(memory.known(bench.host(), kind)).isZero();
        }
    }
}
