package org.vigie.search;

import org.vigie.index.Hits;

/** Answers search requests. */
public interface Search {
    Hits search(SearchRequest request);
}
