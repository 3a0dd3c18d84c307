package org.vigie.index.lucene;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * How a query is answered.
 *
 * @param query finds all hits
 * @param words by which they are ranked
 */
record Plan(Query query, List<QueryWord> words) {}
