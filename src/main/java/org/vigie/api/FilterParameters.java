package org.vigie.api;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Uuids;
import org.vigie.index.Filter;
import org.vigie.index.Filter.Range;
import org.vigie.index.Filter.Sensitivity;
import org.vigie.index.Filter.Tags;

/** The parameters that say what an item must be, or must not be, to be a hit. */
final class FilterParameters {

    /** Ids, tags, uuids, handles in one list. */
    static final int MAX_VALUES = 500;

    /** Several times as many hosts as there are in the whole fediverse. */
    private static final int MAX_BLOCKED = 200_000;

    private static final int MAX_TAG = 200;
    private static final int MAX_HANDLE = 600;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9_-]{1,20}");

    private final ItemKind kind;
    private final ParameterReader reader;

    FilterParameters(ItemKind kind, ParameterReader reader) {
        this.kind = kind;
        this.reader = reader;
    }

    Filter filter() {
        Optional<Host> from = reader.host("fromHost");
        return Filter.builder()
                .sensitivity(sensitivity())
                .languages(languages("languageOneOf"))
                .hosts(reader.host("host").map(Set::of).orElse(Set.of()))
                .live(reader.yesOrNo("isLive"))
                .categories(ids("categoryOneOf"))
                .licences(ids("licenceOneOf"))
                .tags(new Tags(tags("tagsOneOf"), tags("tagsAllOf")))
                .published(reader.period("startDate", "endDate"))
                .originallyPublished(reader.period("originallyPublishedStartDate", "originallyPublishedEndDate"))
                .seconds(new Range<>(seconds("durationMin"), seconds("durationMax")))
                .uuids(reader.all(
                        "uuids",
                        MAX_VALUES,
                        Uuids::parseFullOrShort,
                        "must be uuids such as db2a63ae-76f8-4fdc-be6a-3a49bbc1f428 or t4FBJmuTG2a8BAZEKxFQc3"))
                .handles(kind == ItemKind.CHANNEL ? handles(from) : Set.of())
                .build();
    }

    private Sensitivity sensitivity() {
        Optional<Optional<Boolean>> wanted = reader.read(
                "nsfw",
                written -> switch (written) {
                    case "true" -> Optional.of(Optional.of(true));
                    case "false" -> Optional.of(Optional.of(false));
                    case "both" -> Optional.of(Optional.empty());
                    default -> Optional.empty();
                },
                "must be true, false or both");
        return new Sensitivity(
                wanted.flatMap(sensitive -> sensitive),
                reader.number("nsfwFlagsIncluded", 0, Integer.MAX_VALUE),
                reader.number("nsfwFlagsExcluded", 0, Integer.MAX_VALUE));
    }

    Set<String> languages(String name) {
        return reader.all(
                name,
                MAX_VALUES,
                id -> LANGUAGE.matcher(id).matches() ? Optional.of(id) : Optional.empty(),
                "must be language ids such as en, zh-Hans or _unknown");
    }

    private Set<Integer> ids(String name) {
        return reader.all(
                name, MAX_VALUES, id -> ParameterReader.parseNumber(id, Integer.MAX_VALUE), "must be whole numbers");
    }

    private Set<String> tags(String name) {
        return reader.all(
                name,
                MAX_VALUES,
                tag -> tag.length() <= MAX_TAG ? Optional.of(tag) : Optional.empty(),
                "must be tags of at most " + MAX_TAG + " characters");
    }

    private Optional<Integer> seconds(String name) {
        return reader.wholeNumber(name, Integer.MAX_VALUE);
    }

    /** What is no whole handle stays as it is, and so matches nothing: lists of clients mix them. */
    private Set<String> handles(Optional<Host> from) {
        return reader.all(
                "handles",
                MAX_VALUES,
                written -> {
                    String handle = written.startsWith("@") ? written.substring(1) : written;
                    String whole = handle.contains("@")
                            ? handle
                            : from.map(host -> handle + "@" + host).orElse(handle);
                    return whole.length() > MAX_HANDLE
                            ? Optional.empty()
                            : Optional.of(handle(whole).orElse(whole));
                },
                "must be handles such as name@tube.example");
    }

    Set<Host> blockedHosts() {
        return reader.all(
                "blockedHosts", MAX_BLOCKED, Host::parse, "must be hosts such as tube.example or tube.example:8443");
    }

    Set<String> blockedAccounts() {
        return reader.all(
                "blockedAccounts", MAX_BLOCKED, FilterParameters::handle, "must be handles such as name@tube.example");
    }

    /** In the one form in which handles are compared; names may be of any software that federates. */
    private static Optional<String> handle(String written) {
        String handle = written.startsWith("@") ? written.substring(1) : written;
        int at = handle.lastIndexOf('@');
        return at < 1
                ? Optional.empty()
                : Host.parse(handle.substring(at + 1))
                        .map(host -> handle.substring(0, at).toLowerCase(Locale.ROOT) + "@" + host);
    }
}
