package org.vigie;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Reads command lines as the program does, without doing what they ask for. */
public final class CommandLines {

    private CommandLines() {}

    /** @return the options, of this type, of the command that the line ends in */
    public static <T> T read(Class<T> options, String... line) {
        ParseResult asked = Vigie.commandLine(line).parseArgs(line);
        while (asked.hasSubcommand()) {
            asked = asked.subcommand();
        }
        return asked.commandSpec().mixins().values().stream()
                .map(CommandLine.Model.CommandSpec::userObject)
                .filter(options::isInstance)
                .map(options::cast)
                .findFirst()
                .orElseThrow();
    }
}
