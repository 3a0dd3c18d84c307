package org.vigie.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;

/**
 * The filters beside the results, all part of the form of the search box.
 *
 * @param forVideos whether filters that only videos have are shown
 * @param host as chosen; empty for none
 * @param active how many are
 * @param cleared address without any
 */
record SearchForm(
        boolean forVideos, List<Choice> sensitive, List<Choice> languages, String host, int active, String cleared) {

    /** @param lang of the label; null if it is the page's */
    record Choice(String value, String label, String lang, boolean chosen) {}

    static SearchForm of(SearchAddress asked, Visit visit) {
        Messages messages = Pages.messages(visit);
        SearchAddress cleared = asked.withSensitive(SensitiveChoice.HIDE)
                .withLanguages(List.of())
                .withHost(java.util.Optional.empty());
        return new SearchForm(
                asked.kind() == ItemKind.VIDEO,
                Stream.of(SensitiveChoice.values())
                        .map(choice -> new Choice(
                                choice.wire(), messages.sensitive(choice), null, choice == asked.sensitive()))
                        .toList(),
                languages(asked, visit, messages),
                asked.host().map(Host::name).orElse(""),
                Chip.of(asked, visit).size(),
                visit.link(cleared.toString()));
    }

    private static List<Choice> languages(SearchAddress asked, Visit visit, Messages messages) {
        List<String> known = asked.languages().stream()
                .filter(id -> !id.equals(Filter.UNKNOWN_LANGUAGE))
                .toList();
        List<Choice> choices = new ArrayList<>();
        for (String id : Languages.offered(known, visit.languages())) {
            choices.add(new Choice(
                    id,
                    Languages.name(id),
                    Languages.attribute(id),
                    asked.languages().contains(id)));
        }
        boolean unknown = asked.languages().contains(Filter.UNKNOWN_LANGUAGE);
        choices.add(new Choice(Filter.UNKNOWN_LANGUAGE, messages.language_unknown(), null, unknown));
        return List.copyOf(choices);
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
            asked.languages().forEach(language -> kept.add(new Frame.Field("languageOneOf", language)));
            if (asked.sensitive() != SensitiveChoice.HIDE) {
                kept.add(new Frame.Field("nsfw", asked.sensitive().wire()));
            }
        }
        if (asked.order() != Order.usual(asked.text())) {
            kept.add(new Frame.Field("sort", asked.order().wire()));
        }
        kept.addAll(kept(visit));
        return List.copyOf(kept);
    }
}
