package org.vigie.index.lucene;

import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.vigie.catalog.Host;
import org.vigie.catalog.ItemKind;
import org.vigie.index.Filter;

/** Makes Lucene's query of a filter. */
final class FilterMapper {

    Query lucene(ItemKind kind, Filter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        if (!filter.hosts().isEmpty()) {
            all.add(anyOf(Schema.HOST, filter.hosts().stream().map(Host::name).toList()), Occur.FILTER);
        }
        if (kind == ItemKind.VIDEO) {
            addVideo(all, filter);
        }
        return all.build();
    }

    private static void addVideo(BooleanQuery.Builder all, Filter filter) {
        filter.sensitivity()
                .sensitive()
                .ifPresent(sensitive ->
                        all.add(new TermQuery(new Term(Schema.SENSITIVE, String.valueOf(sensitive))), Occur.FILTER));
        if (!filter.languages().isEmpty()) {
            all.add(anyOf(Schema.LANGUAGE, filter.languages()), Occur.FILTER);
        }
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
