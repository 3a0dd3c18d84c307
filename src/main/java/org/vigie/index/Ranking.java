package org.vigie.index;

import java.util.Map;
import org.vigie.index.Query.TextField;

/**
 * What counts how much when hits are ordered by match; each weight with its reason stands in
 * {@code indexer-config/ranking.yaml}.
 *
 * @param fields how much a word counts where it stands; fields left out don't count
 */
public record Ranking(Map<TextField, Float> fields, float phrase, float exactName, int requiredWordsPercent) {

    public static final Ranking DEFAULT = new Ranking(
            Map.of(
                    TextField.NAME, 6f,
                    TextField.TAGS, 3f,
                    TextField.CHANNEL, 2f,
                    TextField.ACCOUNT, 1f,
                    TextField.DESCRIPTION, 1f,
                    TextField.HOST, 1f),
            2f,
            10f,
            75);
}
