package org.vigie.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;
import org.vigie.index.Hits;
import org.vigie.index.Query.Facet;

/**
 * The filters beside the results, all part of the form of the search box.
 *
 * @param active how many are
 * @param cleared address without any
 */
record SearchForm(List<Group> groups, int active, String cleared) {

    /**
     * The choices of one criterion.
     *
     * @param single whether only one can be chosen
     * @param open whether they are in sight from the start
     * @param more further choices, of which nobody knows whether there are results
     * @param typed whether others can be typed in
     */
    record Group(
            String name,
            String legend,
            boolean single,
            boolean open,
            boolean typed,
            List<Choice> choices,
            List<Choice> more) {}

    /**
     * @param lang of the label; null if it is the page's
     * @param count of results with it; empty if it isn't known
     */
    record Choice(String value, String label, String lang, boolean chosen, String count) {}

    private static final List<Criterion> SHOWN = List.of(
            Criterion.LANGUAGE,
            Criterion.PERIOD,
            Criterion.LENGTH,
            Criterion.CATEGORY,
            Criterion.LICENCE,
            Criterion.LIVE,
            Criterion.HOST,
            Criterion.SENSITIVE);

    /** The most wanted ones, which cost few stops for those who walk with keys. */
    private static final Set<Criterion> OPEN = EnumSet.of(Criterion.LANGUAGE, Criterion.PERIOD, Criterion.LENGTH);

    /** Counted values that are shown of what has many. */
    private static final int MAX_COUNTED = 8;

    static SearchForm of(SearchAddress asked, Map<Facet, List<Hits.Count>> counts, Visit visit, Formats formats) {
        FilterLabels labels = FilterLabels.of(visit);
        List<Group> groups = new ArrayList<>();
        for (Criterion criterion : SHOWN) {
            if (criterion.isOf(asked.kind())) {
                List<Hits.Count> ofThis = criterion.facet().map(counts::get).orElse(List.of());
                Counted counted = new Counted(criterion, ofThis, formats);
                groups.add(group(asked, counted, labels, visit));
            }
        }
        return new SearchForm(
                List.copyOf(groups),
                Chip.of(asked, visit).size(),
                visit.link(asked.with(Narrowing.NONE).toString()));
    }

    private record Counted(Criterion criterion, List<Hits.Count> counts, Formats formats) {

        List<String> values() {
            return counts.stream()
                    .filter(count -> count.hits() > 0)
                    .map(Hits.Count::value)
                    .filter(value -> criterion.read(value).isPresent())
                    .limit(MAX_COUNTED)
                    .toList();
        }

        /** Of what has many values, not all may be counted. */
        String of(String value) {
            String none = criterion.single() && !counts.isEmpty() ? "0" : "";
            return value.isEmpty()
                    ? ""
                    : counts.stream()
                            .filter(count -> count.value().equals(value))
                            .findFirst()
                            .map(count -> formats.number(count.hits()))
                            .orElse(none);
        }
    }

    private static Group group(SearchAddress asked, Counted counted, FilterLabels labels, Visit visit) {
        Criterion criterion = counted.criterion();
        List<String> chosen = asked.narrowing().of(criterion);
        SequencedSet<String> first = first(criterion, chosen, counted.values());
        SequencedSet<String> more = more(criterion, visit);
        more.removeAll(first);
        List<Choice> choices = new ArrayList<>();
        if (criterion.single() && criterion != Criterion.LIVE && criterion != Criterion.SENSITIVE) {
            choices.add(new Choice("", labels.messages().any(), null, chosen.isEmpty(), ""));
        }
        first.forEach(value -> choices.add(choice(value, chosen, counted, labels)));
        return new Group(
                criterion.wire(),
                labels.messages().criterion(criterion),
                criterion.single() && criterion != Criterion.LIVE,
                OPEN.contains(criterion) || !chosen.isEmpty(),
                criterion == Criterion.HOST,
                List.copyOf(choices),
                more.stream()
                        .map(value -> choice(value, chosen, counted, labels))
                        .toList());
    }

    /** The chosen ones can always be taken back. */
    private static SequencedSet<String> first(Criterion criterion, List<String> chosen, List<String> counted) {
        SequencedSet<String> values = new LinkedHashSet<>();
        switch (criterion) {
            case SENSITIVE ->
                Stream.of(SensitiveChoice.values()).map(SensitiveChoice::wire).forEach(values::add);
            case LENGTH ->
                Stream.of(LengthChoice.values()).map(LengthChoice::wire).forEach(values::add);
            case PERIOD ->
                Stream.of(PeriodChoice.values()).map(PeriodChoice::wire).forEach(values::add);
            case LIVE -> values.add(Criterion.YES);
            case LANGUAGE, CATEGORY, LICENCE, HOST, SPAM -> {
                values.addAll(chosen);
                values.addAll(counted);
            }
        }
        return values;
    }

    /** All that can be chosen, where that is more than was counted. */
    private static SequencedSet<String> more(Criterion criterion, Visit visit) {
        SequencedSet<String> values = new LinkedHashSet<>();
        switch (criterion) {
            case LANGUAGE -> {
                values.addAll(Languages.offered(List.of(), visit.languages()));
                values.add(Filter.UNKNOWN_LANGUAGE);
            }
            case CATEGORY -> numbers(VideoCategory.values().length).forEach(values::add);
            case LICENCE -> numbers(VideoLicence.values().length).forEach(values::add);
            case SENSITIVE, LENGTH, PERIOD, LIVE, HOST, SPAM -> {}
        }
        return values;
    }

    private static Stream<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(String::valueOf);
    }

    private static Choice choice(String value, List<String> chosen, Counted counted, FilterLabels labels) {
        boolean usual = counted.criterion() == Criterion.SENSITIVE
                && chosen.isEmpty()
                && value.equals(SensitiveChoice.HIDE.wire());
        return new Choice(
                value,
                labels.choice(counted.criterion(), value),
                counted.criterion() == Criterion.LANGUAGE ? Languages.attribute(value) : null,
                usual || chosen.contains(value),
                counted.of(value));
    }

    /** What the form passes on unseen on pages without results. */
    static List<Frame.Field> kept(Visit visit) {
        return visit.chosen().stream()
                .map(language -> new Frame.Field(Visit.PARAMETER, language))
                .toList();
    }

    /** What the form passes on unseen, because the page shows no control for it. */
    static List<Frame.Field> kept(SearchAddress asked, Visit visit) {
        List<Frame.Field> kept = new ArrayList<>();
        if (asked.kind() != ItemKind.VIDEO) {
            kept.add(new Frame.Field("type", SearchAddress.wire(asked.kind())));
        }
        asked.narrowing().values().forEach((criterion, values) -> {
            if (!SHOWN.contains(criterion) || !criterion.isOf(asked.kind())) {
                values.forEach(value -> kept.add(new Frame.Field(criterion.wire(), value)));
            }
        });
        if (asked.order() != Order.usual(asked.text())) {
            kept.add(new Frame.Field("sort", asked.order().wire()));
        }
        kept.addAll(kept(visit));
        return List.copyOf(kept);
    }
}
