package org.vigie.index.lucene;

import org.vigie.index.Query.TextField;

/**
 * How much a word counts by where it stands when candidates are found. They are part of the index, while the weights that
 * order the candidates can change at any time: these only decide who is looked at.
 */
final class CandidateWeights {

    private CandidateWeights() {}

    static int of(TextField field) {
        return switch (field) {
            case NAME -> 6;
            case TAGS -> 3;
            case CHANNEL -> 2;
            case ACCOUNT, DESCRIPTION, HOST -> 1;
        };
    }
}
