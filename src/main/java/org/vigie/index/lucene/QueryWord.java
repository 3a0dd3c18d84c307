package org.vigie.index.lucene;

import java.util.List;

/**
 * A word of a query with everything that may stand for it.
 *
 * @param typed as it was typed
 * @param variants best first
 * @param grams each two characters of it, if it is written without spaces: most of them must be there; else empty
 * @param weight how much it tells, the rarer the more (idf)
 * @param silent never asked for, such as an emoji
 * @param optional tells so little beside the others that an item may lack it without lacking anything
 */
record QueryWord(
        String typed, List<Variant> variants, List<String> grams, double weight, boolean silent, boolean optional) {

    QueryWord with(boolean newOptional) {
        return new QueryWord(typed, variants, grams, weight, silent, newOptional);
    }
}
