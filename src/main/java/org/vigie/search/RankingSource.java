package org.vigie.search;

import org.vigie.index.Ranking;

/** Where searches take the weights from. */
@FunctionalInterface
public interface RankingSource {

    /** Those that hold now; to be asked for each search. */
    Ranking current();
}
