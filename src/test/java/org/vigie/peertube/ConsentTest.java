package org.vigie.peertube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.catalog.Account;
import org.vigie.catalog.Actor;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.peertube.Consent.No;
import org.vigie.peertube.Consent.Signal;

/** A no is found wherever it is said, and only where it is said. */
class ConsentTest {

    @ParameterizedTest
    @CsvSource({
        "'#noindex', NOINDEX",
        "'We film birds. #NoIndex', NOINDEX",
        "'#nobot #birds', NOBOT",
        "'#NOBOTS', NOBOT",
        "'birds\n[noindex]', NOINDEX",
        "'[ nobot ] birds', NOBOT",
        "'(#noindex)', NOINDEX",
        "'\\#noindex', NOINDEX",
        "'\uFF03noindex', NOINDEX",
        "'#no\u200Bindex', NOINDEX",
        "'#noindex.', NOINDEX",
        "'#birds,#nobot', NOBOT",
    })
    void aNoIsHeard(String text, Signal signal) {
        assertThat(Consent.in(text, "it")).contains(new No(signal, "it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "How to set noindex in your pages",
                "nobot",
                "#noindexing",
                "#noindex_is_a_myth",
                "#nobottles",
                "x#noindex",
                "https://tube.example/page#noindex",
                "[noindex](https://tube.example/what-noindex-means)",
                "#yesbot #index"
            })
    void whatIsNoNoIsNone(String text) {
        assertThat(Consent.in(text, "it")).isEmpty();
        assertThat(Consent.in(null, "it")).isEmpty();
    }

    @Test
    void aChannelSaysItInItsTextsOrThroughItsAccount() {
        assertThat(Consent.of(channel("birds", null, null))).isEmpty();
        assertThat(Consent.of(channel("#noindex", null, "#nobot")))
                .contains(new No(Signal.NOINDEX, "the channel's description"));
        assertThat(Consent.of(channel(null, "[nobot]", null)))
                .contains(new No(Signal.NOBOT, "the channel's support text"));
        assertThat(Consent.of(channel(null, null, "#nobot")).map(No::why))
                .contains("the account's description says #nobot");
    }

    @Test
    void anInstanceSaysItInItsDescription() {
        assertThat(Consent.of(new InstanceInfo("8.2.1", "Tube", "Birds #nobot", false)))
                .contains(new No(Signal.NOBOT, "the instance's description"));
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, INDEXABLE_FALSE",
        "true, false, DISCOVERABLE_FALSE",
        "false, false, INDEXABLE_FALSE",
        ", false, DISCOVERABLE_FALSE",
        "true, true, ",
        ", , ",
        "true, , "
    })
    void ofTheFlagsOnlyAnExplicitFalseCounts(Boolean indexable, Boolean discoverable, Signal signal) {
        ActorFlags flags = new ActorFlags(Optional.ofNullable(indexable), Optional.ofNullable(discoverable), "Birds");

        assertThat(Consent.of(flags, "the channel").map(No::signal)).isEqualTo(Optional.ofNullable(signal));
    }

    @ParameterizedTest
    @CsvSource({"8.2.1, 1, 1", "8.0.0, 0, 1", "7.3.0, 0, 0"})
    void accountsAreAskedSinceListsLeaveTheirDescriptionsOut(String version, int ofChannels, int ofAccounts) {
        try (TestInstance instance = new TestInstance()) {
            HttpPeerTube peerTube = TestPeerTube.patient();
            Origin origin = instance.as("tube.example").speaking(version);
            String says = "{\"type\":\"Person\",\"summary\":\"I film birds. #NoIndex\"}";
            instance.on("/accounts/birds", TestInstance.Canned.json(200, says));

            peerTube.channelFlags(origin, "birds");
            assertThat(instance.requests).hasSize(ofChannels);
            Answer<ActorFlags> account = peerTube.accountFlags(origin, "birds");

            assertThat(instance.requests).hasSize(ofChannels + ofAccounts);
            assertThat(Consent.of(((Answer.Found<ActorFlags>) account).value(), "the account")
                            .map(No::why))
                    .isEqualTo(
                            ofAccounts == 1
                                    ? Optional.of("the account's description says #noindex")
                                    : Optional.empty());
            peerTube.close();
        }
    }

    @Test
    void flagsAreReadFromTheActorWhateverElseStandsThere() {
        try (TestInstance instance = new TestInstance()) {
            HttpPeerTube peerTube = TestPeerTube.patient();
            Origin origin = instance.as("tube.example").speaking("8.2.1");
            instance.on("/video-channels/birds", 200, "8.2.1/activity-channel.json");
            assertThat(peerTube.channelFlags(origin, "birds"))
                    .isEqualTo(new Answer.Found<>(new ActorFlags(
                            Optional.of(true),
                            Optional.of(true),
                            "Weekly **science** news.\n\nSee [the site](https://example.org/science).")));
            assertThat(instance.requests.getLast().headers().get("Accept"))
                    .containsExactly("application/activity+json");

            String odd = "{\"type\":\"Person\",\"indexable\":\"false\",\"discoverable\":false}";
            instance.on("/accounts/birds", TestInstance.Canned.json(200, odd));
            assertThat(peerTube.accountFlags(origin, "birds"))
                    .isEqualTo(new Answer.Found<>(new ActorFlags(Optional.empty(), Optional.of(false), null)));
            peerTube.close();
        }
    }

    private static Channel channel(String description, String support, String ofAccount) {
        Host host = Host.of("tube.example");
        Actor actor = new Actor(1, "birds", "Birds", host, "https://tube.example/video-channels/birds", List.of());
        Instant then = Instant.EPOCH;
        return new Channel(
                actor,
                description,
                support,
                0,
                0,
                0,
                then,
                then,
                List.of(),
                new Account(actor, ofAccount, 0, 0, then, then));
    }
}
