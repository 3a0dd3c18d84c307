package org.vigie.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.bench.corpus.Asked;
import org.vigie.bench.corpus.Asked.Narrowed;
import org.vigie.catalog.Host;

/**
 * A question as PeerTube puts it to PostgreSQL, with two things spared that cost much there: tags are not looked at, and the
 * total comes with the page instead of by a second search.
 *
 * @param parameters what stands for the question marks
 */
record PostgreSqlQuestion(String sql, List<String> parameters) {

    private static final String PAGE = """
            SELECT (SELECT count(*) FROM found) AS total, video.uuid, video.name, video.description, video.host, \
            video.language, video.nsfw, video."publishedAt", video.document \
            FROM (SELECT * FROM found ORDER BY %s LIMIT %d OFFSET %d) page JOIN video USING (id) ORDER BY %s""";

    static PostgreSqlQuestion of(Asked asked, PostgreSqlForm form) {
        List<String> conditions = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        boolean words = !asked.words().isEmpty();
        if (words) {
            conditions.add(form.condition());
            parameters.addAll(form.parameters(asked.words()));
        }
        narrow(asked.narrowed(), conditions, parameters);
        // Without words, total and page are best found each by itself.
        String found = "WITH found AS " + (words ? "" : "NOT MATERIALIZED ") + "(SELECT id, \"publishedAt\", "
                + (words ? form.similarity() : "0") + " AS similarity FROM video"
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)) + ") ";
        String order = asked.paged().newest() ? "page.\"publishedAt\" DESC, id" : "similarity DESC, id";
        return new PostgreSqlQuestion(
                found
                        + PAGE.formatted(
                                order.replace("page.", ""),
                                asked.paged().count(),
                                asked.paged().start(),
                                order),
                parameters);
    }

    private static void narrow(Narrowed narrowed, List<String> conditions, List<String> parameters) {
        if (narrowed.tag() != null) {
            throw new IllegalArgumentException("tags aren't kept");
        }
        if (narrowed.language() != null) {
            conditions.add("language = ?");
            parameters.add(narrowed.language());
        }
        if (narrowed.safe()) {
            conditions.add("nsfw IS FALSE");
        }
        if (narrowed.host() != null) {
            conditions.add("host = ?");
            parameters.add(narrowed.host().name());
        }
        if (narrowed.since() != null) {
            conditions.add("\"publishedAt\" >= CAST(? AS timestamptz)");
            parameters.add(narrowed.since().toString());
        }
        if (!narrowed.blocked().isEmpty()) {
            conditions.add("host <> ALL (CAST(? AS text[]))");
            parameters.add(
                    narrowed.blocked().stream().map(Host::name).sorted().collect(Collectors.joining(",", "{", "}")));
        }
    }
}
