package org.vigie.config;

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

class WatchedFileTest {

    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");
    private static final Duration SOON = WatchedFile.BETWEEN_LOOKS.minusMillis(1);

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
    private final Logger logger = Logger.getLogger(WatchedFile.class.getName());

    private Path file;
    private int written;
    private WatchedFile<Integer> watched;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("some.yaml");
        write("spots: 1");
        logger.addHandler(log);
        Integer atStart =
                YamlFile.read(file, new Mistakes(), WatchedFileTest::spots).orElseThrow();
        watched = new WatchedFile<>(file, WatchedFileTest::spots, atStart, clock);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(log);
    }

    @Test
    void aChangeHoldsWithoutARestart() throws IOException {
        write("spots: 2");
        clock.forward(WatchedFile.BETWEEN_LOOKS);

        assertThat(spots()).isEqualTo(2);
        assertThat(logged).containsExactly(file + " changed, and holds from now on");
    }

    @Test
    void theFileIsLookedAtOnceInAWhileOnly() throws IOException {
        write("spots: 2");
        clock.forward(SOON);
        assertThat(spots()).isEqualTo(1);

        clock.forward(Duration.ofMillis(1));
        assertThat(spots()).isEqualTo(2);

        write("spots: 3");
        clock.forward(SOON);
        assertThat(spots()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spots: 20", "sopts: 2", "spots: [", "\u0000"})
    void aFileThatIsWrongChangesNothing(String wrong) throws IOException {
        write(wrong);
        clock.forward(WatchedFile.BETWEEN_LOOKS);

        assertThat(spots()).isEqualTo(1);
        assertThat(logged).hasSize(1).allMatch(line -> line.startsWith(file.toString()));
    }

    @Test
    void everyMistakeIsLoggedOnceWithItsPlace() throws IOException {
        write("spots: 20\nage: 1");
        clock.forward(WatchedFile.BETWEEN_LOOKS);
        watched.current();
        clock.forward(WatchedFile.BETWEEN_LOOKS);
        watched.current();

        assertThat(logged).hasSize(2);
        assertThat(logged.get(0)).startsWith(file + ":1: spots: must be");
        assertThat(logged.get(1)).startsWith(file + ":2: age: is not known");
        assertThat(spots()).isEqualTo(1);
    }

    @Test
    void aMistakeThatIsMendedIsForgotten() throws IOException {
        write("spots: 20");
        clock.forward(WatchedFile.BETWEEN_LOOKS);
        watched.current();
        write("spots: 4");
        clock.forward(WatchedFile.BETWEEN_LOOKS);

        assertThat(spots()).isEqualTo(4);
    }

    @Test
    void aFileThatIsGoneChangesNothingUntilItIsBack() throws IOException {
        Files.delete(file);
        clock.forward(WatchedFile.BETWEEN_LOOKS);
        assertThat(spots()).isEqualTo(1);
        assertThat(logged).containsExactly(file + ": there is no such file; what it said before still holds");

        write("spots: 5");
        clock.forward(WatchedFile.BETWEEN_LOOKS);
        assertThat(spots()).isEqualTo(5);
    }

    private int spots() {
        return watched.current();
    }

    private static Integer spots(YamlMap yaml) {
        return yaml.integer("spots", 0, 0, 10);
    }

    /** Each time later than before, as files are that people write. */
    private void write(String yaml) throws IOException {
        Files.writeString(file, yaml);
        Files.setLastModifiedTime(file, FileTime.from(START.plusSeconds(++written)));
    }
}
