package org.vigie.site;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.vigie.index.Filter;

/** What filters and their values are called. */
record FilterLabels(FilterMessages messages) {

    static FilterLabels of(Visit visit) {
        return new FilterLabels(Pages.messages(FilterMessages.class, visit));
    }

    /** Beside other values of the same. */
    String choice(Criterion criterion, String value) {
        return switch (criterion) {
            case SENSITIVE -> messages.sensitive(SensitiveChoice.parse(value));
            case LANGUAGE ->
                value.equals(Filter.UNKNOWN_LANGUAGE) ? messages.language_unknown() : Languages.name(value);
            case CATEGORY -> numbered(value, VideoCategory::of, messages::category);
            case LICENCE -> numbered(value, VideoLicence::of, messages::licence);
            case LENGTH -> LengthChoice.parse(value).map(messages::length).orElse(value);
            case PERIOD -> PeriodChoice.parse(value).map(messages::period).orElse(value);
            case LIVE -> messages.live_now();
            case HOST -> value;
            case SPAM -> messages.chip_spam();
        };
    }

    /** Standing for itself. */
    String chip(Criterion criterion, String value) {
        return criterion == Criterion.SENSITIVE
                ? messages.chip_sensitive(SensitiveChoice.parse(value))
                : choice(criterion, value);
    }

    /** Instances may have ids that PeerTube itself doesn't. */
    private static <T> String numbered(String id, IntFunction<Optional<T>> known, Function<T, String> name) {
        return known.apply(Integer.parseInt(id)).map(name).orElse("#" + id);
    }
}
