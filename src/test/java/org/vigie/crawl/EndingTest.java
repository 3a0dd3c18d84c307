package org.vigie.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Trouble;

class EndingTest {

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(
                        new Answer.Absent<>(404, "it is not there"),
                        "It answered 404 when asked for its list of videos: it is not there."),
                arguments(
                        new Answer.Throttled<>(Optional.empty()),
                        "It asks us to slow down (when asked for its list of videos)."),
                arguments(
                        new Answer.Disallowed<>("its robots.txt disallows /api/v1/videos"),
                        "It doesn't want to be asked for its list of videos: its robots.txt disallows"
                                + " /api/v1/videos."),
                arguments(
                        new Answer.Refused<>(403, Trouble.FORBIDDEN, "forbids it (403)"),
                        "It refused with 403 when asked for its list of videos: forbids it (403)."),
                arguments(new Answer.Failed<>(502), "It failed with 502 when asked for its list of videos."),
                arguments(
                        new Answer.Unreadable<>(Trouble.WEB_PAGE, "answered with HTML"),
                        "Its answer can't be read when asked for its list of videos: answered with HTML."),
                arguments(
                        new Answer.Unreachable<>(Trouble.TLS_EXPIRED, "the TLS certificate has expired"),
                        "It can't be reached: the TLS certificate has expired."));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerButTheRightOneIsASentenceForTheOwner(Answer<?> answer, String sentence) {
        Ending.Failed failed = Ending.of("its list of videos", answer);

        assertThat(failed.why()).isEqualTo(sentence);
        assertThat(failed.trouble()).isEqualTo(answer.trouble());
    }

    @Test
    void whenTheInstanceWantsToBeAskedAgainIsRemembered() {
        Answer<?> throttled = new Answer.Throttled<>(Optional.of(Duration.ofHours(2)));

        assertThat(Ending.of("details", throttled).retryAfter()).contains(Duration.ofHours(2));
    }

    @Test
    void aGoodAnswerIsNoFailure() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ending.of("details", new Answer.Found<>("it")));
    }
}
