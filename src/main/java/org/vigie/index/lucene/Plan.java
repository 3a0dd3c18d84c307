package org.vigie.index.lucene;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;

/**
 * How a query is answered.
 *
 * @param query finds all hits
 * @param words by which they are ranked
 * @param ranker by these words; it knows what it has ranked already
 * @param found the candidates, if they were looked for to make this plan; else null
 */
record Plan(Query query, List<QueryWord> words, Ranker ranker, TopDocs found) {

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
