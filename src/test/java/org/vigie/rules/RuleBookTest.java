package org.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalog.Account;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Thumbnails;
import org.vigie.catalog.Video;
import org.vigie.rules.Rule.Action;
import org.vigie.rules.Rule.Target;

class RuleBookTest {

    private static final Host HOST = Host.of("tube.example");
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Actor ACCOUNT = new Actor(1, "Alice", "Alice's account", HOST, "", List.of());
    private static final Actor CHANNEL = new Actor(2, "birds", "All about birds", HOST, "", List.of());

    /** A video "Owls at night" (tags nature, #Wild; "They hunt mice."), its channel, and a playlist "Best of owls". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rules, in the order of the file                        | video    | channel  | playlist
                                                                     | allowed  | allowed  | allowed
            exclude host tube.example                                | excluded | excluded | excluded
            exclude host TUBE.example.                               | excluded | excluded | excluded
            exclude host other.example                               | allowed  | allowed  | allowed
            exclude host example                                     | allowed  | allowed  | allowed
            hide host tube.example                                   | hidden   | hidden   | hidden
            exclude account alice@tube.example                       | excluded | excluded | excluded
            exclude account @ALICE@Tube.Example                      | excluded | excluded | excluded
            exclude account alice@other.example                      | allowed  | allowed  | allowed
            exclude account birds@tube.example                       | allowed  | allowed  | allowed
            hide channel Birds@tube.example                          | hidden   | hidden   | hidden
            hide channel alice@tube.example                          | allowed  | allowed  | allowed
            exclude word OWLS                                        | excluded | allowed  | excluded
            exclude word wild                                        | excluded | allowed  | allowed
            exclude word hunt mice                                   | excluded | allowed  | allowed
            exclude word about birds                                 | allowed  | excluded | allowed
            exclude word songs                                       | allowed  | excluded | allowed
            exclude word night                                       | excluded | allowed  | excluded
            hide word owls, exclude host tube.example                | excluded | excluded | excluded
            exclude host tube.example, hide word owls                | excluded | excluded | excluded
            exclude host tube.example, allow channel birds@tube.example | allowed | allowed | allowed
            allow word owls, exclude account alice@tube.example      | allowed  | excluded | allowed
            hide host tube.example, allow word songs                 | hidden   | allowed  | hidden
            allow host tube.example, exclude word owls               | allowed  | allowed  | allowed
            """)
    void rulesAreAppliedToEveryKindOfItem(String rules, String video, String channel, String playlist) {
        RuleBook book = book(rules);

        assertThat(List.of(word(book.judge(video())), word(book.judge(channel())), word(book.judge(playlist()))))
                .containsExactly(video, channel, playlist);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exclude host tube.example                                     | excluded
            hide host tube.example                                        | hidden
            exclude host other.example                                    | allowed
            exclude host tube.example, allow host tube.example            | allowed
            exclude host tube.example, allow channel a@tube.example       | allowed
            exclude host tube.example, allow account a@tube.example       | allowed
            exclude host tube.example, allow account a@other.example      | excluded
            exclude host tube.example, allow word owls                    | excluded
            """)
    void aHostIsVisitedUnlessItIsExcludedWithAllThatIsThere(String rules, String verdict) {
        assertThat(word(book(rules).judge(HOST))).isEqualTo(verdict);
    }

    @Test
    void aVerdictNamesTheRuleItComesFrom() {
        RuleBook book = book("hide word owls, exclude account alice@tube.example");

        assertThat(book.judge(video()))
                .isEqualTo(new Verdict.Excluded(book.rules().get(1)));
    }

    @Test
    void itemsWithoutDescriptionChannelOrOwnerAreJudgedByWhatTheyHave() {
        RuleBook book = book("exclude word owls, exclude channel birds@tube.example");
        Playlist bare = new Playlist(
                HOST, UUID.randomUUID(), 3, "", "", "Songs", null, null, null, 1, null, THEN, THEN, ACCOUNT, null);
        Channel ownerless = new Channel(ACCOUNT, null, null, 0, 0, 0, THEN, THEN, List.of(), null);

        assertThat(word(book.judge(bare))).isEqualTo("allowed");
        assertThat(word(book.judge(ownerless))).isEqualTo("allowed");
    }

    @Test
    void valuesForAnIndexAreNormalisedAndWordsAsWritten() {
        RuleBook book = book("exclude host TUBE.example., hide account @Alice@tube.example, exclude word 東京 Tower");

        assertThat(book.values(Action.EXCLUDE, Target.HOST)).isEqualTo(Set.of("tube.example"));
        assertThat(book.values(Action.HIDE, Target.HOST)).isEmpty();
        assertThat(book.values(Action.HIDE, Target.ACCOUNT)).isEqualTo(Set.of("alice@tube.example"));
        assertThat(book.values(Action.EXCLUDE, Target.WORD)).isEqualTo(Set.of("東京 Tower"));
    }

    @Test
    void aRuleWhoseValueIsNoneOfItsTargetIsRefused() {
        assertThatThrownBy(() -> book("exclude account alice"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'alice' is not a handle such as name@tube.example");
    }

    private static RuleBook book(String rules) {
        return new RuleBook(
                rules == null
                        ? List.of()
                        : Arrays.stream(rules.split(","))
                                .map(rule -> rule.strip().split(" ", 3))
                                .map(parts -> new Rule(
                                        Action.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                                        Target.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                                        parts[2],
                                        "a reason"))
                                .toList());
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> "allowed";
            case Verdict.Hidden hidden -> "hidden";
            case Verdict.Excluded excluded -> "excluded";
        };
    }

    private static Item video() {
        return new Video(
                HOST,
                UUID.randomUUID(),
                1,
                "",
                "",
                new Video.Text("Owls at night", "They hunt mice.", true, List.of("nature", "#Wild")),
                new Video.Labels(Labelled.unknown(), Labelled.unknown(), Labelled.unknown(), Labelled.unknown()),
                new Video.Dates(THEN, THEN, THEN, null),
                Video.Sensitivity.NONE,
                60,
                false,
                new Video.Counters(0, 0, 0, 0, 0),
                Thumbnails.NONE,
                ACCOUNT,
                CHANNEL,
                null);
    }

    private static Item channel() {
        return new Channel(
                CHANNEL,
                "Their songs",
                null,
                0,
                0,
                1,
                THEN,
                THEN,
                List.of(),
                new Account(ACCOUNT, null, 0, 0, THEN, THEN));
    }

    private static Item playlist() {
        return new Playlist(
                HOST,
                UUID.randomUUID(),
                1,
                "",
                "",
                "Best of owls",
                "For a long night",
                Labelled.unknown(),
                Labelled.unknown(),
                3,
                Thumbnails.NONE,
                THEN,
                THEN,
                ACCOUNT,
                CHANNEL);
    }
}
