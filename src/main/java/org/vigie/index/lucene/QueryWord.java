package org.vigie.index.lucene;

import java.util.List;

/**
 * A word of a query with everything that may stand for it.
 *
 * @param group number of the whole it is a part of: {@code gpt-4} is one thing to miss, though of two words
 * @param typed as it was typed
 * @param variants best first
 * @param grams each two characters of it, if it is written without spaces: most of them must be there; else empty
 * @param weight how much it tells, the rarer the more (idf)
 * @param silent never asked for, such as an emoji
 * @param optional tells so little beside the others that an item may lack it without lacking anything
 */
record QueryWord(
        int group,
        String typed,
        List<Variant> variants,
        List<String> grams,
        double weight,
        boolean silent,
        boolean optional) {

    QueryWord withWeight(double newWeight) {
        return new QueryWord(group, typed, variants, grams, newWeight, silent, optional);
    }

    /** The same, only ranked by: something else sees to it that it is there. */
    QueryWord asSilent() {
        return new QueryWord(group, typed, variants, grams, weight, true, true);
    }

    QueryWord with(boolean newOptional) {
        return new QueryWord(group, typed, variants, grams, weight, silent, newOptional);
    }
}
