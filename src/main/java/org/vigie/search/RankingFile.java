package org.vigie.search;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.vigie.config.YamlMap;
import org.vigie.index.Query.TextField;
import org.vigie.index.Ranking;

/** Reads {@code indexer-config/ranking.yaml}, where each weight stands with its reason. */
public final class RankingFile {

    private static final double MOST = 1_000;

    private static final Map<TextField, Double> WEIGHTS = Map.of(
            TextField.NAME, 6.0,
            TextField.TAGS, 3.0,
            TextField.CHANNEL, 2.0,
            TextField.ACCOUNT, 1.0,
            TextField.DESCRIPTION, 1.0,
            TextField.HOST, 1.0);

    private RankingFile() {}

    public static Ranking read(YamlMap yaml) {
        YamlMap fields = yaml.map("fields");
        Map<TextField, Float> weights = new EnumMap<>(TextField.class);
        for (TextField field : TextField.values()) {
            String key = field.name().toLowerCase(Locale.ROOT);
            double weight = fields.number(key, WEIGHTS.get(field), 0, MOST);
            if (weight > 0 && weight < 1) {
                fields.mistake(key, "must be 0 to leave the field out, or at least 1");
            } else if (weight > 0) {
                weights.put(field, (float) weight);
            }
        }
        if (weights.isEmpty()) {
            yaml.mistake("fields", "must leave at least one field above 0");
        }
        return new Ranking(
                Map.copyOf(weights),
                (float) yaml.number("phrase", 2, 0, MOST),
                (float) yaml.number("exact-name", 10, 0, MOST),
                (int) Math.round(100 * yaml.percent("required-words", 0.75, 0.01, 1)));
    }
}
