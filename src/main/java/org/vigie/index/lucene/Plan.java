package org.vigie.index.lucene;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;

/**
 * How a query is answered.
 *
 * @param query finds all hits
 * @param open finds what the query would without its filters, by which it is decided how near is near
 * @param words by which they are ranked
 * @param loose whether it finds more than is wanted, so that only what ranks near the best of it is a hit
 */
record Plan(Query query, Query open, List<QueryWord> words, boolean loose) {

    /** How many words, or wholes of words, an item can lack. */
    int asked() {
        return asked(words);
    }

    static int asked(List<QueryWord> words) {
        return groups(words).size();
    }

    /** Of these, how many an item has that lacks some words. */
    int had(List<QueryWord> missing) {
        return asked() - groups(missing).size();
    }

    private static Set<Integer> groups(List<QueryWord> words) {
        return words.stream()
                .filter(word -> !word.optional())
                .map(QueryWord::group)
                .collect(Collectors.toSet());
    }
}
