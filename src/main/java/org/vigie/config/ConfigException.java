package org.vigie.config;

import java.util.List;
import java.util.stream.Collectors;

/** The operator's files can't be used as they are; its message is one line per mistake. */
public final class ConfigException extends RuntimeException {

    private final transient List<Mistake> mistakes;

    ConfigException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
