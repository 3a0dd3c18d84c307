package org.vigie.index.lucene.inflection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.vigie.index.lucene.inflection.Morphology.Language;

/**
 * Reads the tables of the languages of a script, written as people spell, and folds them as the words of the index are
 * folded. How they are written is told in {@code README.md} beside them.
 */
final class MorphologyReader {

    private static final double IRREGULAR_STEMS = 1;

    private final int stem;
    private final int enough;
    private final List<Language> languages = new ArrayList<>();
    private final List<Paradigm> paradigms = new ArrayList<>();
    private final Map<String, Set<Integer>> endings = new HashMap<>();
    private final List<Front> fronts = new ArrayList<>();
    private final Map<String, List<String>> irregular = new HashMap<>();

    private final Map<String, Set<Integer>> words = new HashMap<>();

    /** Of the table being read: names of groups of endings. */
    private final Map<String, String> names = new HashMap<>();

    private double trust;

    MorphologyReader(int stem, int enough) {
        this.stem = stem;
        this.enough = enough;
    }

    Morphology read(String... codes) {
        for (String code : codes) {
            read(code);
        }
        return new Morphology(
                stem,
                enough,
                List.copyOf(languages),
                List.copyOf(paradigms),
                packed(endings),
                List.copyOf(fronts),
                Map.copyOf(irregular),
                packed(words));
    }

    private static Map<String, int[]> packed(Map<String, Set<Integer>> numbers) {
        Map<String, int[]> packed = new HashMap<>();
        Map<Set<Integer>, int[]> shared = new HashMap<>();
        numbers.forEach((key, in) -> packed.put(
                key,
                shared.computeIfAbsent(
                        in, set -> set.stream().mapToInt(Integer::intValue).toArray())));
        return Map.copyOf(packed);
    }

    private void read(String code) {
        names.clear();
        trust = IRREGULAR_STEMS;
        List<String> foreign = new ArrayList<>();
        int language = languages.size();
        for (String line : lines(code)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalStateException(code + ": not a rule: " + line);
            }
            String kind = line.substring(0, colon).strip();
            List<String> values = split(line.substring(colon + 1));
            switch (kind) {
                case "trust" -> trust = Double.parseDouble(values.getFirst());
                case "foreign" -> foreign.addAll(values);
                case "forms" -> irregular(values);
                case "words" -> words(language, values);
                default -> {
                    if (kind.startsWith("let ")) {
                        names.put(kind.substring(4).strip(), "(" + String.join("|", values) + ")");
                    } else if (kind.startsWith("front ")) {
                        fronts(language, Double.parseDouble(kind.substring(6)), values);
                    } else {
                        paradigm(language, kind, values);
                    }
                }
            }
        }
        languages.add(new Language(code, List.copyOf(foreign)));
    }

    private static List<String> lines(String code) {
        try (InputStream table = MorphologyReader.class.getResourceAsStream(code + ".txt")) {
            if (table == null) {
                throw new IllegalStateException("no table of the language " + code);
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static List<String> split(String values) {
        return Stream.of(values.strip().split("\\s+")).toList();
    }

    private static String fold(String text) {
        return ICUFoldingFilter.NORMALIZER.normalize(text);
    }

    /** {@code man men}: words that have no paradigm. A word may be in several groups. */
    private void irregular(List<String> forms) {
        List<String> folded =
                forms.stream().map(MorphologyReader::fold).distinct().toList();
        for (String form : folded) {
            irregular.merge(
                    form,
                    folded,
                    (one, other) -> Stream.concat(one.stream(), other.stream())
                            .distinct()
                            .toList());
        }
    }

    /** Of no two of these one is a form of the other. */
    private void words(int language, List<String> values) {
        for (String value : values) {
            words.computeIfAbsent(fold(value), unknown -> new TreeSet<>()).add(language);
        }
    }

    /** {@code al me-t}: what stands before words, after the hyphen what it replaces there. */
    private void fronts(int language, double weight, List<String> values) {
        for (String value : values) {
            int hyphen = value.indexOf('-');
            String added = fold(hyphen < 0 ? value : value.substring(0, hyphen));
            fronts.add(new Front(language, added, hyphen < 0 ? "" : fold(value.substring(hyphen + 1)), weight));
        }
    }

    /** {@code 0.9 ~sx}: a weight, and which letters the stem ends with, doesn't end with, or gives to its endings. */
    private void paradigm(int language, String kind, List<String> values) {
        List<String> parts = split(kind);
        boolean sure = parts.getFirst().endsWith("!");
        double weight = trust * Double.parseDouble(parts.getFirst().replace("!", ""));
        String condition = parts.size() > 1 ? parts.get(1) : "";
        String letters = condition.isEmpty() ? "" : fold(condition.substring(1));
        boolean given = condition.startsWith("$");
        for (String own : given ? letters.split("") : new String[] {""}) {
            Set<String> written = new TreeSet<>();
            for (String value : values) {
                Endings.of(value.replace("$", own), names).forEach(ending -> written.add(fold(ending)));
            }
            List<String> told = sure ? List.copyOf(written) : List.of();
            add(new Paradigm(language, weight, given ? "" : letters, condition.startsWith("~"), told), written);
        }
    }

    private void add(Paradigm paradigm, Set<String> written) {
        int number = paradigms.size();
        paradigms.add(paradigm);
        for (String ending : written) {
            endings.computeIfAbsent(ending, unknown -> new TreeSet<>()).add(number);
        }
    }
}
