package org.vigie.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.SteppedClock;
import org.vigie.config.Mistakes;
import org.vigie.config.YamlFile;
import org.vigie.index.Ranking;

class WatchedRankingTest {

    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");
    private static final Duration SOON = WatchedRanking.BETWEEN_LOOKS.minusMillis(1);

    @TempDir
    private Path folder;

    private final SteppedClock clock = new SteppedClock(START);
    private final List<String> logged = new ArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Logger logger = Logger.getLogger(WatchedRanking.class.getName());

    private Path file;
    private int written;
    private WatchedRanking ranking;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("ranking.yaml");
        write("signals: {spam: 0.1}");
        logger.addHandler(log);
        Ranking atStart = YamlFile.read(file, new Mistakes(), RankingFile::read).orElseThrow();
        ranking = new WatchedRanking(file, atStart, clock);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(log);
    }

    @Test
    void aChangeHoldsWithoutARestart() throws IOException {
        write("signals: {spam: 0.2}");
        clock.forward(WatchedRanking.BETWEEN_LOOKS);

        assertThat(spam()).isEqualTo(0.2);
        assertThat(logged).containsExactly("The weights of " + file + " changed, and hold from now on");
    }

    @Test
    void theFileIsLookedAtOnceInAWhileOnly() throws IOException {
        write("signals: {spam: 0.2}");
        clock.forward(SOON);
        assertThat(spam()).isEqualTo(0.1);

        clock.forward(Duration.ofMillis(1));
        assertThat(spam()).isEqualTo(0.2);

        write("signals: {spam: 0.3}");
        clock.forward(SOON);
        assertThat(spam()).isEqualTo(0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signals: {spam: 2}", "sginals: {spam: 0.2}", "signals: [", "\u0000"})
    void aFileThatIsWrongChangesNothing(String wrong) throws IOException {
        write(wrong);
        clock.forward(WatchedRanking.BETWEEN_LOOKS);

        assertThat(spam()).isEqualTo(0.1);
        assertThat(logged).hasSize(1).allMatch(line -> line.startsWith(file.toString()));
    }

    @Test
    void everyMistakeIsLoggedOnceWithItsPlace() throws IOException {
        write("signals:\n  spam: 2\n  age: 1\nfields: {name: 7}");
        clock.forward(WatchedRanking.BETWEEN_LOOKS);
        spam();
        clock.forward(WatchedRanking.BETWEEN_LOOKS);
        spam();

        assertThat(logged).hasSize(2);
        assertThat(logged.get(0)).startsWith(file + ":2: signals.spam: must be from 0.0 to 1.0");
        assertThat(logged.get(1)).startsWith(file + ":3: signals.age: is not known");
        assertThat(ranking.current().fields()).isEqualTo(Ranking.DEFAULT.fields());
    }

    @Test
    void aMistakeThatIsMendedIsForgotten() throws IOException {
        write("signals: {spam: 2}");
        clock.forward(WatchedRanking.BETWEEN_LOOKS);
        spam();
        write("signals: {spam: 0.4}");
        clock.forward(WatchedRanking.BETWEEN_LOOKS);

        assertThat(spam()).isEqualTo(0.4);
    }

    @Test
    void aFileThatIsGoneChangesNothingUntilItIsBack() throws IOException {
        Files.delete(file);
        clock.forward(WatchedRanking.BETWEEN_LOOKS);
        assertThat(spam()).isEqualTo(0.1);
        assertThat(logged).containsExactly(file + ": there is no such file; the weights from before still hold");

        write("signals: {spam: 0.5}");
        clock.forward(WatchedRanking.BETWEEN_LOOKS);
        assertThat(spam()).isEqualTo(0.5);
    }

    private double spam() {
        return ranking.current().signals().spam();
    }

    /** Each time later than before, as files are that people write. */
    private void write(String yaml) throws IOException {
        Files.writeString(file, yaml);
        Files.setLastModifiedTime(file, FileTime.from(START.plusSeconds(++written)));
    }
}
