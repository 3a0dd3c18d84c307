package org.vigie.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads one YAML file. Only SnakeYAML's graph of nodes is used: it knows the line of every key, and no tag in a file can
 * make it build a Java object.
 */
public final class YamlFile {

    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_DEPTH = 20;

    private YamlFile() {}

    /**
     * What {@code reader} makes of the file. Keys it didn't ask for are mistakes.
     *
     * @return empty if there was any mistake; then all of them are in {@code mistakes}
     */
    public static <T> Optional<T> read(Path file, Mistakes mistakes, Function<YamlMap, T> reader) {
        List<Mistake> found = new ArrayList<>();
        Optional<T> value = compose(file, found).map(root -> {
            T read = reader.apply(root);
            root.reportUnknownKeys();
            return read;
        });
        found.sort(Comparator.comparingInt(Mistake::line));
        found.forEach(mistakes::add);
        return found.isEmpty() ? value : Optional.empty();
    }

    /** As {@link #read}; a file that isn't there is one that says nothing, since an older version of the engine had none. */
    public static <T> Optional<T> readIfThere(Path file, Mistakes mistakes, Function<YamlMap, T> reader) {
        return Files.exists(file)
                ? read(file, mistakes, reader)
                : Optional.of(reader.apply(YamlMap.root(null, file.toString(), new ArrayList<>())));
    }

    private static Optional<YamlMap> compose(Path file, List<Mistake> found) {
        String name = file.toString();
        try {
            if (Files.size(file) > MAX_BYTES) {
                found.add(new Mistake(name, 0, "", "is larger than 4 MiB"));
                return Optional.empty();
            }
            return Optional.of(YamlMap.root(parse(Files.readString(file)), name, found));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            found.add(new Mistake(name, line, "", "is not YAML: " + broken.getProblem()));
        } catch (YAMLException broken) {
            found.add(new Mistake(name, 0, "", "can't be read as YAML: " + sentence(broken)));
        } catch (NoSuchFileException missing) {
            found.add(new Mistake(name, 0, "", "there is no such file"));
        } catch (CharacterCodingException notUtf8) {
            found.add(new Mistake(name, 0, "", "is not text in UTF-8"));
        } catch (IOException unreadable) {
            found.add(new Mistake(name, 0, "", "can't be read: " + unreadable));
        }
        return Optional.empty();
    }

    /** Null for a file without content. */
    private static Node parse(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(MAX_DEPTH);
        limits.setCodePointLimit(MAX_BYTES);
        limits.setAllowRecursiveKeys(false);
        // A list or map that stands in for others can grow a small file without bound.
        limits.setMaxAliasesForCollections(0);
        return new Composer(new ParserImpl(new StreamReader(text), limits), new Resolver(), limits).getSingleNode();
    }

    private static String sentence(YAMLException broken) {
        return broken.getMessage().contains("aliases")
                ? "anchors and aliases (& and *) of lists and maps are not supported"
                : broken.getMessage().lines().findFirst().orElse("unknown problem");
    }
}
