package org.vigie.search;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import org.vigie.index.Hits;

/** Every search is answered in time. */
@Decorator
@Priority(1)
class PromptSearch implements Search {

    private final Search search;
    private final InTime inTime;

    @Inject
    PromptSearch(@Any @Delegate Search search, InTime inTime) {
        this.search = search;
        this.inTime = inTime;
    }

    @Override
    public Hits search(SearchRequest request) {
        return inTime.answer(() -> search.search(request));
    }
}
