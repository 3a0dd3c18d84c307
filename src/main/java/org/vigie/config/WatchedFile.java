package org.vigie.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * What a file says that may be changed while the engine runs. A file that is wrong or gone changes nothing: what held
 * before goes on to hold, and the log says what is wrong.
 */
public final class WatchedFile<T> {

    private static final Logger LOG = Logger.getLogger(WatchedFile.class);

    /** Soon enough for who tries something, and nothing beside what requests cost. */
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Path file;
    private final Function<YamlMap, T> reader;
    private final Clock clock;
    private final AtomicLong nextLook;
    private volatile T current;
    private volatile String seen;

    /** @param atStart what the file says; read by whoever read the other files, to tell the mistakes of all together */
    public WatchedFile(Path file, Function<YamlMap, T> reader, T atStart, Clock clock) {
        this.file = file;
        this.reader = reader;
        this.clock = clock;
        this.current = atStart;
        this.seen = version();
        this.nextLook = new AtomicLong(afterBreak());
    }

    /** What holds now; to be asked for each time it is needed. The same object until something changes. */
    public T current() {
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
        Optional<T> read = YamlFile.read(file, mistakes, reader);
        mistakes.all().forEach(mistake -> LOG.errorf("%s; what it said before still holds", mistake));
        read.filter(changed -> !changed.equals(current)).ifPresent(changed -> {
            current = changed;
            LOG.infof("%s changed, and holds from now on", file);
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
