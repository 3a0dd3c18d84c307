package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.catalog.Samples;
import org.vigie.catalog.Video;
import org.vigie.rules.Rule;
import org.vigie.rules.Rule.Action;
import org.vigie.rules.Rule.Target;
import org.vigie.rules.RuleBook;

class RuleMarksTest {

    private static final Rule CURE = new Rule(Action.EXCLUDE, Target.WORD, "miracle cure", "Health fraud");
    private static final Rule HOST = new Rule(Action.EXCLUDE, Target.HOST, "copies.example", "Copies");
    private static final Video FRAUD = Samples.video("The miracle cure").build();

    @Test
    void whatNoRuleKeepsOutHasNoMark() {
        assertThat(marks(CURE, HOST).of(Samples.video("A bicycle").build())).isNull();
    }

    @Test
    void whatIsOnlyHiddenIsNotKeptOut() {
        assertThat(marks(new Rule(Action.HIDE, Target.WORD, "miracle cure", "Health fraud"))
                        .of(FRAUD))
                .isNull();
    }

    @Test
    void aMarkStaysTheSameWhenOtherRulesComeAndGo() {
        Long mark = marks(CURE).of(FRAUD);

        assertThat(marks(HOST, CURE).of(FRAUD)).isEqualTo(mark);
        assertThat(marks(HOST, CURE).isOfAWord(mark)).isTrue();
    }

    @Test
    void aMarkEndsWithItsRule() {
        assertThat(marks(HOST).isOfAWord(marks(CURE).of(FRAUD))).isFalse();
    }

    @Test
    void aRuleThatAllowsMakesAllOtherMarks() {
        Rule allow = new Rule(Action.ALLOW, Target.ACCOUNT, "marta@tube.meadow.example", "Debunks it");

        assertThat(marks(CURE, allow).isOfAWord(marks(CURE).of(FRAUD))).isFalse();
    }

    @Test
    void onlyWordsMayStandWhereListsDoNotShowThem() {
        Rule host = new Rule(Action.EXCLUDE, Target.HOST, Samples.MEADOW.name(), "Copies");
        RuleMarks marks = marks(host);

        assertThat(marks.of(FRAUD)).isNotNull();
        assertThat(marks.isOfAWord(marks.of(FRAUD))).isFalse();
    }

    private static RuleMarks marks(Rule... rules) {
        return new RuleMarks(new RuleBook(List.of(rules)));
    }
}
