package org.vigie.appraisal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists of words in files beside this class; lines that begin with # are comments. */
final class Lines {

    private Lines() {}

    static List<String> of(String file) {
        try (InputStream in = Lines.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All words of a file, folded. */
    static Set<String> words(String file) {
        Set<String> words = new HashSet<>();
        of(file).forEach(line -> words.addAll(Tokens.of(line, line.length()).words()));
        return Collections.unmodifiableSet(words);
    }
}
