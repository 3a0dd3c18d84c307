package org.vigie.search;

import java.util.List;
import org.vigie.index.Suggestion;

/** Tells someone who is typing what there is, likeliest first. */
public interface Suggestions {

    int MAX_COUNT = 20;

    /** @param typed so far; what is beyond its first hundred characters doesn't count */
    List<Suggestion> suggest(String typed, int count);
}
