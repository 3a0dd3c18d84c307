package org.vigie.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.vigie.config.Mistakes;
import org.vigie.config.YamlFile;
import org.vigie.index.Ranking;

/**
 * The weights of a file that may be changed while searches go on. A file that is wrong or gone changes nothing: what held
 * before goes on to hold, and the log says what is wrong.
 */
public final class WatchedRanking implements RankingSource {

    private static final Logger LOG = Logger.getLogger(WatchedRanking.class);

    /** Soon enough for who tries weights, and nothing beside what searches cost. */
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Path file;
    private final Clock clock;
    private final AtomicLong nextLook;
    private volatile Ranking current;
    private volatile String seen;

    /** @param atStart what the file says; read by whoever read the other files, to tell the mistakes of all together */
    public WatchedRanking(Path file, Ranking atStart, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.current = atStart;
        this.seen = version();
        this.nextLook = new AtomicLong(afterBreak());
    }

    @Override
    public Ranking current() {
        long due = nextLook.get();
        if (clock.millis() >= due && nextLook.compareAndSet(due, afterBreak())) {
            look();
        }
        return current;
    }

    private long afterBreak() {
        return clock.millis() + BETWEEN_LOOKS.toMillis();
    }

    private void look() {
        String version = version();
        if (version.equals(seen)) {
            return;
        }
        // Before it is read: what is written meanwhile is another version.
        seen = version;
        Mistakes mistakes = new Mistakes();
        Optional<Ranking> read = YamlFile.read(file, mistakes, RankingFile::read);
        mistakes.all().forEach(mistake -> LOG.errorf("%s; the weights from before still hold", mistake));
        read.filter(changed -> !changed.equals(current)).ifPresent(changed -> {
            current = changed;
            LOG.infof("The weights of %s changed, and hold from now on", file);
        });
    }

    /** A date alone may stay the same where a file is written twice within its resolution. */
    private String version() {
        try {
            return Files.getLastModifiedTime(file).toMillis() + " " + Files.size(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
