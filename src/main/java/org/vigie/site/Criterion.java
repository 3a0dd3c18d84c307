package org.vigie.site;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;
import org.vigie.index.Query.Facet;

/** By what a visitor can narrow results down; in the order in which it stands in addresses. */
enum Criterion {
    SENSITIVE("nsfw", 1, null),
    LANGUAGE("languageOneOf", 30, Facet.LANGUAGE),
    CATEGORY("categoryOneOf", 30, Facet.CATEGORY),
    LICENCE("licenceOneOf", 30, Facet.LICENCE),
    LENGTH("length", 1, Facet.LENGTH),
    PERIOD("within", 1, Facet.PUBLISHED),
    LIVE("isLive", 1, Facet.LIVE),
    HOST("host", 10, Facet.HOST),
    /** What looks like spam is shown, too. */
    SPAM("spam", 1, null);

    static final String YES = "true";

    private static final Pattern LANGUAGE_ID =
            Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,3}|" + Filter.UNKNOWN_LANGUAGE);
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final String wire;
    private final int most;
    private final Facet facet;

    Criterion(String wire, int most, Facet facet) {
        this.wire = wire;
        this.most = most;
        this.facet = facet;
    }

    /** The name of its parameter. */
    String wire() {
        return wire;
    }

    /** How many values it may have at once. */
    int most() {
        return most;
    }

    boolean single() {
        return most == 1;
    }

    /** What counts results by it; empty if nothing does. */
    Optional<Facet> facet() {
        return Optional.ofNullable(facet);
    }

    boolean isOf(ItemKind kind) {
        return switch (this) {
            case HOST, SPAM -> true;
            case SENSITIVE, LANGUAGE, CATEGORY, LICENCE, LENGTH, PERIOD, LIVE -> kind == ItemKind.VIDEO;
        };
    }

    /** The value as it is kept; empty for what means nothing or changes nothing. */
    Optional<String> read(String written) {
        return switch (this) {
            case SENSITIVE ->
                Optional.of(SensitiveChoice.parse(written))
                        .filter(choice -> choice != SensitiveChoice.HIDE)
                        .map(SensitiveChoice::wire);
            case LANGUAGE ->
                Optional.of(written).filter(id -> LANGUAGE_ID.matcher(id).matches());
            case CATEGORY, LICENCE ->
                Optional.of(written).filter(id -> NUMBER.matcher(id).matches());
            case LENGTH -> LengthChoice.parse(written).map(LengthChoice::wire);
            case PERIOD -> PeriodChoice.parse(written).map(PeriodChoice::wire);
            case HOST -> Host.parse(written).map(Host::name);
            case LIVE, SPAM -> Optional.of(written).filter(YES::equals);
        };
    }

    /** @param values as they were read, at least one */
    void addTo(Filter.Builder filter, List<String> values, Instant now) {
        String first = values.getFirst();
        switch (this) {
            case SENSITIVE -> filter.sensitive(SensitiveChoice.parse(first).filter());
            case LANGUAGE -> filter.languages(Set.copyOf(values));
            case CATEGORY -> filter.categories(numbers(values));
            case LICENCE -> filter.licences(numbers(values));
            case LENGTH -> LengthChoice.parse(first).map(LengthChoice::seconds).ifPresent(filter::seconds);
            case PERIOD ->
                PeriodChoice.parse(first).map(choice -> choice.before(now)).ifPresent(filter::published);
            case LIVE -> filter.live(Optional.of(true));
            case HOST -> filter.hosts(values.stream().map(Host::of).collect(Collectors.toSet()));
            // Not of what is looked for, but of how.
            case SPAM -> {}
        }
    }

    private static Set<Integer> numbers(Collection<String> values) {
        return values.stream().map(Integer::valueOf).collect(Collectors.toSet());
    }
}
