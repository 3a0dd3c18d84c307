package org.vigie.site;

import java.util.List;
import java.util.Locale;

/**
 * What surrounds every page.
 *
 * @param title of the window
 * @param search what stands in the search box
 * @param kept fields the search form passes on besides the words
 */
record Frame(Visit visit, String title, String search, List<Field> kept) {

    record Field(String name, String value) {}

    /** @param name in its own language */
    record PageLanguage(String lang, String name, String url, boolean current) {}

    static Frame of(Visit visit, String title) {
        return new Frame(visit, title, "", List.of());
    }

    public String lang() {
        return visit.lang();
    }

    /** Empty unless a language was picked. */
    public String chosen() {
        return visit.chosen().orElse("");
    }

    public String link(String address) {
        return visit.link(address);
    }

    public List<PageLanguage> languages() {
        return Visit.OFFERED.stream().map(this::language).toList();
    }

    public List<Tip> tips() {
        return List.of(Tip.values());
    }

    private PageLanguage language(Locale locale) {
        return new PageLanguage(
                locale.getLanguage(),
                Languages.name(locale.getLanguage()),
                visit.in(locale),
                locale.equals(visit.locale()));
    }
}
