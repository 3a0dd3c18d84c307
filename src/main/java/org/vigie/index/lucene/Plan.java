package org.vigie.index.lucene;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;

/**
 * How a query is answered.
 *
 * @param query finds all hits
 * @param words by which they are ranked
 */
record Plan(Query query, List<QueryWord> words) {

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
