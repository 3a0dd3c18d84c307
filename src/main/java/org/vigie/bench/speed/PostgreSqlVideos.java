package org.vigie.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.bench.corpus.GeneratedVideos;
import org.vigie.catalog.Video;

/**
 * Videos as rows: one table in place of PeerTube's many. What is searched, sorted and narrowed by has a column of its own, the
 * rest is one document, which nothing has to be joined to.
 */
final class PostgreSqlVideos {

    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of("uuid", "name", "description", "host", "nsfw", "publishedAt");

    private static final List<String> BEFORE = List.of(
            "CREATE EXTENSION pg_trgm",
            "CREATE EXTENSION unaccent",
            "CREATE FUNCTION immutable_unaccent(text) RETURNS text LANGUAGE sql IMMUTABLE"
                    + " AS $$ SELECT public.unaccent('public.unaccent', $1::text) $$");

    private static final List<String> INDEXES = List.of(
            "CREATE INDEX ON video (\"publishedAt\" DESC, id)",
            "CREATE INDEX ON video (host)",
            "CREATE INDEX ON video (language) WHERE language IS NOT NULL");

    private final PostgreSqlForm form;
    private final Connection connection;

    PostgreSqlVideos(PostgreSqlForm form, Connection connection) {
        this.form = form;
        this.connection = connection;
    }

    /** Makes the table and puts the first videos; they can't be searched yet. */
    void put(int videos, PrintStream progress) throws SQLException {
        execute(BEFORE);
        execute(List.of("CREATE TABLE video (id serial PRIMARY KEY, uuid uuid NOT NULL, name text NOT NULL,"
                + " description text, host text NOT NULL, language text, nsfw boolean NOT NULL,"
                + " \"publishedAt\" timestamptz NOT NULL, document text NOT NULL" + form.column() + ")"));
        GeneratedVideos corpus = new GeneratedVideos();
        connection.setAutoCommit(false);
        try (PreparedStatement row = connection.prepareStatement(
                "INSERT INTO video (uuid, name, description, host, language, nsfw, \"publishedAt\", document)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int number = 0; number < videos; number++) {
                if (number % (20 * AT_ONCE) == 0) {
                    progress.printf(Locale.ROOT, "PostgreSQL: filling, %,d of %,d videos%n", number, videos);
                }
                set(row, corpus.video(number));
                row.addBatch();
                if (number % AT_ONCE == AT_ONCE - 1 || number == videos - 1) {
                    row.executeBatch();
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
    }

    private static void set(PreparedStatement row, Video video) throws SQLException {
        row.setObject(1, video.uuid());
        row.setString(2, video.text().name());
        row.setString(3, video.text().description());
        row.setString(4, video.host().name());
        row.setString(5, video.labels().language().id());
        row.setBoolean(6, video.sensitivity().sensitive());
        row.setObject(7, video.dates().published().atOffset(ZoneOffset.UTC));
        Map<String, Object> document = VideoDocument.of(video);
        document.keySet().removeAll(COLUMNS);
        row.setString(8, VideoDocument.json(document));
    }

    /** Made of all rows at once, which is cheaper than with each. */
    void index() throws SQLException {
        execute(INDEXES);
        execute(List.of("CREATE INDEX ON video USING " + form.index(), "ANALYZE video"));
    }

    void settle() throws SQLException {
        execute(List.of("VACUUM (FREEZE, ANALYZE) video", "CHECKPOINT"));
    }

    /** Of the table and all its indexes. */
    long bytes() throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("SELECT pg_total_relation_size('video')")) {
            if (!size.next()) {
                throw new IOException("PostgreSQL doesn't tell how large its table is");
            }
            return size.getLong(1);
        }
    }

    private void execute(List<String> orders) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String order : orders) {
                statement.execute(order);
            }
        }
    }
}
