package org.vigie.appraisal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes {@code letters.bin} anew, from counts that two libraries under the Apache License 2.0 ship: lingua 1.2.2 and, for
 * languages it lacks, Optimaize's language-detector 0.6. Unpack both jars, then run {@link #main} with the folders
 * {@code language-models} and {@code languages} of them, and the file to write.
 */
final class LetterModelWriter {

    /** Of lingua, without what hardly anybody writes titles in and what its script alone tells. */
    private static final List<String> LINGUA = List.of(
            ("af az bs ca cs cy da de en eo es et eu fi fr ga hr hu id is it la lt lv ms nb nl nn pl pt ro sk sl sq sv sw tl"
                            + " tr vi ru uk be bg mk sr kk mn ar fa ur")
                    .split(" "));

    private static final List<String> OPTIMAIZE = List.of("br", "gl", "mt", "oc", "hi", "mr", "ne", "he", "yi");

    /** Sequences of each language; more make short titles a little clearer, and the file larger. */
    private static final int KEPT = 5_500;

    /** In nats, what costs most. */
    private static final double UNKNOWN = 255.0 / LetterModel.STEPS;

    /** Sequences that are less than this of a language's are chance. */
    private static final double RAREST = 3e-7;

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> ids = new ArrayList<>();
    private final Map<Integer, Map<Integer, Integer>> costs = new TreeMap<>();

    public static void main(String[] folders) throws IOException {
        LetterModelWriter writer = new LetterModelWriter();
        for (String id : LINGUA) {
            writer.add(id, writer.ofLingua(Path.of(folders[0], id)));
        }
        for (String id : OPTIMAIZE) {
            writer.add(id, writer.ofOptimaize(Path.of(folders[1], id)));
        }
        try (OutputStream file = Files.newOutputStream(Path.of(folders[2]))) {
            writer.write(new DataOutputStream(new BufferedOutputStream(file)));
        }
    }

    /**
     * How often each sequence is. Lingua tells how often each follows its beginning, within words. What no letter comes
     * before begins a word, and what none follows ends one.
     */
    private Map<String, Double> ofLingua(Path folder) throws IOException {
        Map<String, Double> inside = new HashMap<>();
        for (String file : List.of("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams")) {
            JsonNode ngrams =
                    json.readTree(folder.resolve(file + ".json").toFile()).get("ngrams");
            ngrams.properties().forEach(entry -> {
                String[] fraction = entry.getKey().split("/");
                double share = Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]);
                for (String ngram : entry.getValue().asText().split(" ")) {
                    String beginning = ngram.substring(0, ngram.length() - 1);
                    inside.put(ngram, share * (beginning.isEmpty() ? 1 : inside.getOrDefault(beginning, 0.0)));
                }
            });
        }
        Map<String, Double> edged = withEdge(inside, true);
        edged.putAll(withEdge(inside, false));
        Map<String, Double> all = new HashMap<>(inside);
        all.putAll(edged);
        // Words of up to three letters, whole: begun, and not gone on with.
        Map<String, Double> begun = new HashMap<>(withEdge(inside, true));
        withEdge(begun, false).forEach((ngram, share) -> {
            if (ngram.charAt(0) == LetterModel.EDGE) {
                all.put(ngram, share);
            }
        });
        double words = 0;
        for (Map.Entry<String, Double> entry : edged.entrySet()) {
            if (entry.getKey().length() == 2 && entry.getKey().charAt(0) == LetterModel.EDGE) {
                words += entry.getValue();
            }
        }
        all.put(String.valueOf(LetterModel.EDGE), words);
        return all;
    }

    private static Map<String, Double> withEdge(Map<String, Double> inside, boolean before) {
        Map<String, Double> edged = new HashMap<>();
        inside.forEach((ngram, share) -> {
            if (ngram.length() < LetterModel.LONGEST) {
                edged.merge(before ? LetterModel.EDGE + ngram : ngram + LetterModel.EDGE, share, Double::sum);
            }
            if (ngram.length() > 1) {
                String rest = before ? ngram.substring(1) : ngram.substring(0, ngram.length() - 1);
                edged.merge(before ? LetterModel.EDGE + rest : rest + LetterModel.EDGE, -share, Double::sum);
            }
        });
        edged.values().removeIf(share -> share < 1e-8);
        return edged;
    }

    /** Counts of up to three letters, in which a space is the edge of a word. */
    private Map<String, Double> ofOptimaize(Path file) throws IOException {
        Map<String, Double> all = new HashMap<>();
        json.readTree(file.toFile()).get("freq").properties().forEach(entry -> {
            String ngram = entry.getKey().toLowerCase(Locale.ROOT).replace(' ', LetterModel.EDGE);
            if (ngram.chars().allMatch(c -> c == LetterModel.EDGE || Words.isPart(c))) {
                all.merge(ngram, entry.getValue().asDouble(), Double::sum);
            }
        });
        double letters = all.entrySet().stream()
                .filter(entry -> entry.getKey().length() == 1)
                .mapToDouble(Map.Entry::getValue)
                .sum();
        double words = all.entrySet().stream()
                .filter(entry -> entry.getKey().length() == 2 && entry.getKey().charAt(0) == LetterModel.EDGE)
                .mapToDouble(Map.Entry::getValue)
                .sum();
        all.put(String.valueOf(LetterModel.EDGE), words);
        all.replaceAll((ngram, count) -> count / letters);
        return all;
    }

    private record Sequence(String letters, double cost, double worth) {}

    void add(String id, Map<String, Double> unfolded) {
        int language = ids.size();
        ids.add(id);
        Map<String, Double> shares = new HashMap<>();
        unfolded.forEach((letters, share) -> shares.merge(Words.fold(letters), share, Double::sum));
        shares.remove("");
        UnicodeScript script = script(shares);
        List<Sequence> sequences = new ArrayList<>();
        shares.forEach((letters, share) -> {
            int length = letters.length();
            double cost = cost(shares, letters);
            double shorter = length == 1 ? UNKNOWN : cost(shares, letters.substring(1));
            int edge = letters.indexOf(LetterModel.EDGE, 1);
            boolean oneWord = edge < 0 || edge == length - 1;
            if (share > RAREST && oneWord && letters.chars().allMatch(c -> c == LetterModel.EDGE || is(c, script))) {
                double worth = length == 1 ? 1 : share * Math.abs(shorter - cost);
                sequences.add(new Sequence(letters, cost, worth));
            }
        });
        sequences.sort(Comparator.comparingDouble(Sequence::worth).reversed());
        for (Sequence sequence : sequences.subList(0, Math.min(KEPT, sequences.size()))) {
            int step = (int) Math.min(255, Math.max(0, Math.round(sequence.cost * LetterModel.STEPS)));
            costs.computeIfAbsent(
                            LetterModel.key(sequence.letters, 0, sequence.letters.length()), key -> new TreeMap<>())
                    .putIfAbsent(language, step);
        }
    }

    private static UnicodeScript script(Map<String, Double> shares) {
        return shares.entrySet().stream()
                .filter(entry -> entry.getKey().length() == 1
                        && Character.isLetter(entry.getKey().charAt(0)))
                .max(Map.Entry.comparingByValue())
                .map(entry -> UnicodeScript.of(entry.getKey().charAt(0)))
                .orElseThrow();
    }

    private static boolean is(int letter, UnicodeScript script) {
        UnicodeScript of = UnicodeScript.of(letter);
        return of == script || of == UnicodeScript.INHERITED;
    }

    /** Of the last letter, after those before it. */
    private static double cost(Map<String, Double> shares, String letters) {
        double share = shares.getOrDefault(letters, 0.0);
        String before = letters.substring(0, letters.length() - 1);
        double all = before.isEmpty() ? 1 : shares.getOrDefault(before, 0.0);
        return share <= 0 || all <= 0 ? UNKNOWN : Math.max(0, Math.log(all / share));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(String.join(" ", ids));
        out.writeInt(costs.size());
        out.writeInt(costs.values().stream().mapToInt(Map::size).sum());
        int before = Integer.MIN_VALUE;
        for (Map.Entry<Integer, Map<Integer, Integer>> entry : costs.entrySet()) {
            writeGap(out, entry.getKey() - before);
            out.writeByte(entry.getValue().size());
            before = entry.getKey();
        }
        for (Map<Integer, Integer> languages : costs.values()) {
            for (int language : languages.keySet()) {
                out.writeByte(language);
            }
        }
        for (Map<Integer, Integer> languages : costs.values()) {
            for (int cost : languages.values()) {
                out.writeByte(cost);
            }
        }
        out.flush();
    }

    private static void writeGap(DataOutputStream out, int gap) throws IOException {
        int left = gap;
        while ((left & ~0x7f) != 0) {
            out.writeByte(left & 0x7f | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }
}
