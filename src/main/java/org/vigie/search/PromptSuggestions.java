package org.vigie.search;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import org.vigie.index.Suggestion;

/** So is every question for suggestions. */
@Decorator
@Priority(1)
class PromptSuggestions implements Suggestions {

    private final Suggestions suggestions;
    private final InTime inTime;

    @Inject
    PromptSuggestions(@Any @Delegate Suggestions suggestions, InTime inTime) {
        this.suggestions = suggestions;
        this.inTime = inTime;
    }

    @Override
    public List<Suggestion> suggest(String typed, int count) {
        return inTime.answer(() -> suggestions.suggest(typed, count));
    }
}
