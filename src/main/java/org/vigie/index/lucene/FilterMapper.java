package org.vigie.index.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;
import org.vigie.index.Filter.Range;
import org.vigie.index.Filter.Sensitivity;

/** Makes Lucene's query of a filter. */
final class FilterMapper {

    /**
     * What has to hold of what has few values, such as languages: asked for by many, so that it is worth keeping. Everything if
     * the filter has no such part.
     */
    Query common(ItemKind kind, Filter filter) {
        List<Query> parts = common(filter, kind);
        return parts.isEmpty() ? MatchAllDocsQuery.INSTANCE : all(parts);
    }

    /** What has to hold beside {@link #common}. */
    Query special(ItemKind kind, Filter filter) {
        List<Query> parts = special(filter, kind);
        return parts.isEmpty() ? MatchAllDocsQuery.INSTANCE : all(parts);
    }

    /** What must not hold; nothing if the filter has no part that concerns this kind: no playlist is of a language. */
    Query unwanted(ItemKind kind, Filter filter) {
        List<Query> parts = parts(kind, filter);
        return parts.isEmpty() ? new MatchNoDocsQuery("concerns other kinds") : all(parts);
    }

    private static List<Query> parts(ItemKind kind, Filter filter) {
        List<Query> parts = common(filter, kind);
        parts.addAll(special(filter, kind));
        return parts;
    }

    private static List<Query> common(Filter filter, ItemKind kind) {
        List<Query> parts = new ArrayList<>();
        if (kind == ItemKind.VIDEO) {
            addSensitivity(parts, filter.sensitivity());
            addAnyOf(parts, Schema.LANGUAGE, filter.languages());
            addAnyOf(parts, Schema.CATEGORY, filter.categories());
            addAnyOf(parts, Schema.LICENCE, filter.licences());
            filter.live().ifPresent(live -> parts.add(is(Schema.LIVE, String.valueOf(live))));
        }
        return parts;
    }

    private static List<Query> special(Filter filter, ItemKind kind) {
        List<Query> parts = new ArrayList<>();
        if (!filter.hosts().isEmpty()) {
            parts.add(anyOf(Schema.HOST, filter.hosts().stream().map(Host::name)));
        }
        if (!filter.handles().isEmpty()) {
            parts.add(anyOf(Schema.CHANNEL_HANDLE, filter.handles().stream()));
        }
        if (!filter.channels().isEmpty()) {
            parts.add(channels(filter.channels()));
        }
        if (!filter.uuids().isEmpty()) {
            parts.add(uuids(kind, filter.uuids()));
        }
        if (kind == ItemKind.VIDEO) {
            addVideo(parts, filter);
        }
        return parts;
    }

    private static void addVideo(List<Query> parts, Filter filter) {
        if (!filter.tags().oneOf().isEmpty()) {
            parts.add(anyOf(Schema.TAG, filter.tags().oneOf().stream().map(FoldedText::fold)));
        }
        filter.tags().allOf().forEach(tag -> parts.add(is(Schema.TAG, FoldedText.fold(tag))));
        if (!filter.published().isAny()) {
            parts.add(published(longs(filter.published(), Instant::toEpochMilli)));
        }
        addRange(parts, Schema.ORIGINALLY_PUBLISHED, longs(filter.originallyPublished(), Instant::toEpochMilli));
        addRange(parts, Schema.DURATION, longs(filter.seconds(), Integer::longValue));
    }

    /** Flags that exclude are stronger than those that include. */
    private static void addSensitivity(List<Query> parts, Sensitivity wanted) {
        wanted.sensitive().ifPresent(sensitive -> {
            Query plain = is(Schema.SENSITIVE, String.valueOf(sensitive));
            boolean letsIn = !sensitive && wanted.included() != 0;
            parts.add(letsIn ? any(List.of(plain, flags(wanted.included()))) : plain);
        });
        if (wanted.excluded() != 0) {
            parts.add(new BooleanQuery.Builder()
                    .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                    .add(flags(wanted.excluded()), Occur.MUST_NOT)
                    .build());
        }
    }

    private static Query flags(int mask) {
        return anyOf(Schema.SENSITIVE_FLAG, FilterFields.bits(mask).stream());
    }

    /** The id of an item begins with its kind and uuid, and ends in its host: copies on several hosts are all found. */
    private static Query uuids(ItemKind kind, Set<UUID> uuids) {
        if (kind == ItemKind.CHANNEL) {
            return new MatchNoDocsQuery("channels have no uuid");
        }
        return any(uuids.stream()
                .map(uuid -> (Query) new PrefixQuery(new Term(Schema.ID, Schema.idsOf(kind, uuid))))
                .toList());
    }

    /** A handle may be that of the account behind the channel: people can't tell one from the other. */
    private static Query channels(Set<String> written) {
        List<Query> any = new ArrayList<>();
        List<String> handles = new ArrayList<>();
        for (String channel : written) {
            if (channel.indexOf('@') >= 0) {
                handles.add(channel.toLowerCase(Locale.ROOT));
            } else {
                any.add(is(Schema.CHANNEL_NAME, FoldedText.fold(channel)));
                List<String> words = FilterFields.words(channel);
                if (words.size() > 1) {
                    any.add(all(words.stream()
                            .map(word -> is(Schema.CHANNEL_NAME, word))
                            .toList()));
                }
            }
        }
        if (!handles.isEmpty()) {
            any.add(anyOf(Schema.CHANNEL_HANDLE, handles.stream()));
            any.add(anyOf(Schema.ACCOUNT_HANDLE, handles.stream()));
        }
        return any(any);
    }

    /** Documents are in the order of this, so that it needs no points. */
    private static Query published(Range<Long> range) {
        return NumericDocValuesField.newSlowRangeQuery(
                Schema.PUBLISHED,
                range.from().orElse(Long.MIN_VALUE),
                range.to().orElse(Long.MAX_VALUE));
    }

    private static void addRange(List<Query> parts, String field, Range<Long> range) {
        if (!range.isAny()) {
            long from = range.from().orElse(Long.MIN_VALUE);
            long to = range.to().orElse(Long.MAX_VALUE);
            parts.add(new IndexOrDocValuesQuery(
                    LongPoint.newRangeQuery(field, from, to),
                    NumericDocValuesField.newSlowRangeQuery(field, from, to)));
        }
    }

    private static <T> Range<Long> longs(Range<T> range, Function<T, Long> value) {
        return new Range<>(range.from().map(value), range.to().map(value));
    }

    private static void addAnyOf(List<Query> parts, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            parts.add(anyOf(field, values.stream().map(String::valueOf)));
        }
    }

    private static Query all(List<Query> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, Occur.FILTER));
        return all.build();
    }

    private static Query any(List<Query> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(part, Occur.SHOULD));
        return new ConstantScoreQuery(any.build());
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query anyOf(String field, Stream<String> values) {
        return new TermInSetQuery(field, values.map(BytesRef::new).toList());
    }
}
