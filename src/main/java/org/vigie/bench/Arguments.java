package org.vigie.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/** What the values of options of the benches may be. */
public final class Arguments {

    private Arguments() {}

    /** Reads the command line a second time, in the engine that was started for it. */
    public static <T> T read(T line, String... arguments) {
        CommandSpec spec = CommandSpec.create().addMixin("line", CommandSpec.forAnnotatedObject(line));
        new CommandLine(spec).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return line;
    }

    /** A number within bounds. */
    public abstract static class Whole implements ITypeConverter<Integer> {

        private final int least;
        private final int most;

        protected Whole(int least, int most) {
            this.least = least;
            this.most = most;
        }

        @Override
        public final Integer convert(String written) {
            int number = written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : -1;
            if (number < least || number > most) {
                throw new TypeConversionException(
                        "it needs a number from " + least + " to " + most + ", not '" + written + "'.");
            }
            return number;
        }
    }

    /** Where an engine is. */
    static final class Address implements ITypeConverter<URI> {
        @Override
        public URI convert(String written) {
            if (!written.matches("https?://[^/?#\\s]+[^?#\\s]*")) {
                throw new TypeConversionException(
                        "it needs an address such as http://127.0.0.1:8080, not '" + written + "'.");
            }
            return URI.create(written);
        }
    }

    /** A file that is there. */
    public static final class Existing implements ITypeConverter<Path> {
        @Override
        public Path convert(String written) {
            Path file = Path.of(written);
            if (!Files.isReadable(file)) {
                throw new TypeConversionException("there is no file " + file.toAbsolutePath() + ".");
            }
            return file;
        }
    }
}
