package org.vigie.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a crash, or a backup, leaves of an index. */
final class IndexCopy {

    private static final int MOST_ATTEMPTS = 20;

    private IndexCopy() {}

    private static Path of(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
            return to;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A commit, or a dictionary that is ended, may take files away under the copy, which then begins again. */
    static Path whileWritten(Path from, String name) {
        for (int attempt = 1; ; attempt++) {
            try {
                return of(from, from.resolveSibling(from.getFileName() + " " + name + "-" + attempt));
            } catch (UncheckedIOException changed) {
                if (attempt == MOST_ATTEMPTS) {
                    throw changed;
                }
            }
        }
    }
}
