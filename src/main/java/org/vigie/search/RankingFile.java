package org.vigie.search;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.vigie.config.YamlMap;
import org.vigie.index.Query.TextField;
import org.vigie.index.Ranking;
import org.vigie.index.Ranking.Closeness;
import org.vigie.index.Ranking.Signals;
import org.vigie.index.Ranking.Variants;

/** Reads {@code indexer-config/ranking.yaml}, where each weight stands with its reason. */
public final class RankingFile {

    private static final double MOST = 1_000;

    private RankingFile() {}

    public static Ranking read(YamlMap yaml) {
        Ranking usual = Ranking.DEFAULT;
        YamlMap fields = yaml.map("fields");
        return new Ranking(
                weights(yaml, fields),
                fields.number("enough", usual.enough(), 0.1, MOST),
                variants(yaml.map("variants"), usual.variants()),
                closeness(yaml.map("closeness"), usual.closeness()),
                signals(yaml.map("signals"), usual.signals()));
    }

    private static Map<TextField, Float> weights(YamlMap yaml, YamlMap fields) {
        Map<TextField, Float> weights = new EnumMap<>(TextField.class);
        for (TextField field : TextField.values()) {
            double weight = fields.number(
                    field.name().toLowerCase(Locale.ROOT),
                    Ranking.DEFAULT.fields().get(field),
                    0,
                    MOST);
            if (weight > 0) {
                weights.put(field, (float) weight);
            }
        }
        if (weights.isEmpty()) {
            yaml.mistake("fields", "must leave at least one field above 0");
        }
        return Map.copyOf(weights);
    }

    private static Variants variants(YamlMap yaml, Variants usual) {
        return new Variants(
                yaml.number("inflected", usual.inflected(), 0, 1),
                yaml.number("joined", usual.joined(), 0, 1),
                yaml.number("part", usual.part(), 0, 1),
                yaml.number("prefix", usual.prefix(), 0, 1),
                yaml.number("typo", usual.typo(), 0, 1),
                yaml.number("transliterated", usual.transliterated(), 0, 1));
    }

    private static Closeness closeness(YamlMap yaml, Closeness usual) {
        return new Closeness(
                yaml.number("phrase", usual.phrase(), 0, MOST),
                yaml.number("whole-name", usual.wholeName(), 0, MOST),
                yaml.number("exact-name", usual.exactName(), 0, MOST));
    }

    private static Signals signals(YamlMap yaml, Signals usual) {
        return new Signals(
                yaml.number("freshness", usual.freshness(), 0, MOST),
                yaml.number("half-life", usual.halfLifeDays(), 1, 100_000),
                yaml.number("popularity", usual.popularity(), 0, MOST),
                yaml.number("other-language", usual.otherLanguage(), 0, 1),
                yaml.number("spam", usual.spam(), 0, 1),
                yaml.number("same-channel", usual.sameChannel(), 0, 1));
    }
}
