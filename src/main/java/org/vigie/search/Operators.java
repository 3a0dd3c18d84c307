package org.vigie.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vigie.catalog.Host;
import org.vigie.index.Filter;
import org.vigie.index.Filter.Range;
import org.vigie.index.Filter.Tags;

/** The operators of the query language, {@code name:value}, each as the filter it means. {@code docs/searching.md} explains them. */
final class Operators {

    private static final int MAX_VALUES = 20;
    private static final int MAX_LANGUAGE = 20;

    /** PeerTube's dictionary has Chinese three times; who asks for Chinese means all of it. */
    private static final Map<String, Set<String>> WITH_SCRIPTS = Map.of("zh", Set.of("zh", "zh-Hans", "zh-Hant"));

    private Operators() {}

    /**
     * @param quoted whether the value was in quotes, and so is one even if it has commas
     * @return empty if there is no such operator, or the value makes no sense for it
     */
    static Optional<Filter> filter(String name, String value, boolean quoted) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "channel" -> channel(value, quoted);
            case "host" -> host(value);
            case "lang", "language" -> language(value);
            case "tag" -> tag(value, quoted);
            case "before" ->
                Period.parse(value)
                        .map(Period::before)
                        .map(end -> Filter.builder().published(new Range<>(Optional.empty(), Optional.of(end))))
                        .map(Filter.Builder::build);
            case "after" ->
                Period.parse(value)
                        .map(Period::from)
                        .map(start -> Filter.builder().published(new Range<>(Optional.of(start), Optional.empty())))
                        .map(Filter.Builder::build);
            case "longer" ->
                Length.parse(value).map(least -> seconds(new Range<>(Optional.of(least), Optional.empty())));
            case "shorter" ->
                Length.parse(value).map(most -> seconds(new Range<>(Optional.empty(), Optional.of(most))));
            case "live" -> live(value);
            case "is" -> value.equalsIgnoreCase("live") ? live("yes") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Filter> channel(String value, boolean quoted) {
        return values(value, quoted, Operators::channelName)
                .map(names -> Filter.builder().channels(names).build());
    }

    private static Optional<String> channelName(String value) {
        Optional<String> handle = Pasted.handle(value);
        return handle.isPresent() || value.indexOf('@') >= 0 ? handle : written(value);
    }

    private static Optional<Filter> host(String value) {
        return values(value, false, Host::parse)
                .map(hosts -> Filter.builder().hosts(hosts).build());
    }

    private static Optional<Filter> tag(String value, boolean quoted) {
        return values(value, quoted, tag -> written(tag.startsWith("#") ? tag.substring(1) : tag))
                .map(tags -> Filter.builder().tags(new Tags(tags, Set.of())).build());
    }

    private static Optional<Filter> language(String value) {
        return values(value, false, Operators::languageId).map(ids -> {
            Set<String> all = new LinkedHashSet<>();
            ids.forEach(id -> all.addAll(WITH_SCRIPTS.getOrDefault(id, Set.of(id))));
            return Filter.builder().languages(all).build();
        });
    }

    /** In the spelling of the standard, {@code zh-Hans}, since that is what instances declare. */
    private static Optional<String> languageId(String value) {
        if (value.equalsIgnoreCase(Filter.UNKNOWN_LANGUAGE)) {
            return Optional.of(Filter.UNKNOWN_LANGUAGE);
        }
        String id = value.length() > MAX_LANGUAGE
                ? "und"
                : Locale.forLanguageTag(value.replace('_', '-')).toLanguageTag();
        int length = id.indexOf('-') < 0 ? id.length() : id.indexOf('-');
        boolean whole = id.length() == value.length() && !id.startsWith("und") && length >= 2 && length <= 3;
        return whole ? Optional.of(id) : Optional.empty();
    }

    private static Filter seconds(Range<Integer> range) {
        return Filter.builder().seconds(range).build();
    }

    private static Optional<Filter> live(String value) {
        Optional<Boolean> live = switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1" -> Optional.of(true);
            case "no", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
        return live.map(wanted -> Filter.builder().live(Optional.of(wanted)).build());
    }

    /** Any of several values between commas; empty if one of them makes no sense, since the others may not be meant then. */
    private static <T> Optional<Set<T>> values(String value, boolean quoted, Function<String, Optional<T>> read) {
        Set<T> all = new LinkedHashSet<>();
        for (String one : quoted ? new String[] {value} : value.split("[,，、]", MAX_VALUES)) {
            Optional<T> understood = read.apply(one.strip());
            if (understood.isEmpty() && !one.isBlank()) {
                return Optional.empty();
            }
            understood.ifPresent(all::add);
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static Optional<String> written(String value) {
        boolean says = value.codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
        return says ? Optional.of(value) : Optional.empty();
    }
}
