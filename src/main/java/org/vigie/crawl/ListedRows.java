package org.vigie.crawl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.vigie.catalog.Channel;
import org.vigie.catalog.Host;
import org.vigie.catalog.Item;
import org.vigie.catalog.ItemId;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Playlist;
import org.vigie.catalog.Video;
import org.vigie.crawl.RemoteItems.Remembered;
import org.vigie.crawl.RemoteItems.Sighting;

/**
 * Reads and writes what is known of the items of a whole page of a list. In SQL of our own: an entity for each of a hundred
 * rows, loaded, compared and written one by one, took more than all else of taking a page in. Single items whose details were
 * read are written here too, since there is one such statement for each item of the federation. To be called in a transaction.
 */
@Singleton
class ListedRows {

    private static final String RECALL =
            "select item_key, content_hash, text_hash, counters_hash, excluded_by, missing_since from remote_item"
                    + " where host = ? and kind = ? and item_key in (";

    private static final String INSERT = "insert into remote_item (content_hash, text_hash, counters_hash, seen_at,"
            + " excluded_by, indexed_in, published_at, channel, live, weight, host, kind, item_key)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** What comes back as its list row has lost what its details told. */
    private static final String UPDATE = "update remote_item set missing_since = null, detailed_text_hash ="
            + " case when excluded_by is not null and cast(? as bigint) is null then null else detailed_text_hash end,"
            + " content_hash = ?, text_hash = ?, counters_hash = ?, seen_at = ?, excluded_by = ?,"
            + " indexed_in = case when indexed_in < ? then ? else indexed_in end,"
            + " published_at = ?, channel = ?, live = ?, weight = ? where host = ? and kind = ? and item_key = ?";

    private static final String SEEN =
            "update remote_item set seen_at = ? where host = ? and kind = ? and item_key in (";

    private static final String DETAILED = "update remote_item set detailed_text_hash = text_hash, detailed_at = ?,"
            + " missing_since = null, excluded_by = ?, live = ?, indexed_in = greatest(indexed_in, ?)"
            + " where host = ? and kind = ? and item_key = ?";

    private final DataSource database;

    @Inject
    ListedRows(DataSource database) {
        this.database = database;
    }

    /** @param commit number of the index commit that holds what was written */
    record Seen(Host host, ItemKind kind, long commit, Instant at) {}

    /**
     * What a list tells of an item, as far as it is remembered in so many words.
     *
     * @param published null if it isn't a video
     * @param channel null if there is none
     */
    record Told(Instant published, String channel, boolean live, double weight) {

        static Told of(Item item) {
            return switch (item) {
                case Video video ->
                    new Told(video.dates().published(), video.channel().name(), video.live(), weightOf(video));
                case Channel channel -> new Told(null, channel.actor().name(), false, 0);
                case Playlist playlist ->
                    new Told(
                            null,
                            playlist.channel() == null
                                    ? null
                                    : playlist.channel().name(),
                            false,
                            0);
            };
        }

        /** In days: a video with ten times the views of another is worth asking about as if it were a month newer. */
        private static double weightOf(Video video) {
            double day = video.dates().published().getEpochSecond()
                    / (double) Duration.ofDays(1).toSeconds();
            return day + 30 * Math.log10(1.0 + video.counters().views());
        }
    }

    Map<ItemId, Remembered> recall(Host host, ItemKind kind, Collection<ItemId> ids) {
        Map<ItemId, Remembered> remembered = new HashMap<>();
        if (ids.isEmpty()) {
            return remembered;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(RECALL + places(ids.size()))) {
            bind(query, 1, host.name(), kind.name());
            bindKeys(query, 3, ids);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    remembered.put(
                            new ItemId(kind, host, rows.getString(1)),
                            new Remembered(
                                    rows.getObject(2, Long.class),
                                    rows.getLong(3),
                                    rows.getLong(4),
                                    rows.getObject(5, Long.class),
                                    rows.getObject(6) != null));
                }
            }
            return remembered;
        } catch (SQLException broken) {
            throw broken(broken);
        }
    }

    /** @param before what was remembered of them before */
    void saw(Seen seen, List<Sighting> sightings, Map<ItemId, Remembered> before) {
        List<Sighting> added = new ArrayList<>();
        List<Sighting> changed = new ArrayList<>();
        List<ItemId> same = new ArrayList<>();
        for (Sighting sighting : sightings) {
            Remembered known = before.get(sighting.item().id());
            if (known == null) {
                added.add(sighting);
            } else if (isSame(sighting, known)) {
                same.add(sighting.item().id());
            } else {
                changed.add(sighting);
            }
        }
        try (Connection connection = database.getConnection()) {
            insert(connection, seen, added);
            update(connection, seen, changed);
            touch(connection, seen, same);
        } catch (SQLException broken) {
            throw broken(broken);
        }
    }

    /** @param excludedBy mark of the rule that keeps it out; null if none does */
    void detailed(Item item, Long excludedBy, long commit, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(DETAILED)) {
            update.setObject(1, time(now));
            update.setObject(2, excludedBy, Types.BIGINT);
            update.setBoolean(3, Told.of(item).live());
            update.setLong(4, commit);
            bind(
                    update,
                    5,
                    item.id().host().name(),
                    item.id().kind().name(),
                    item.id().key());
            update.executeUpdate();
        } catch (SQLException broken) {
            throw broken(broken);
        }
    }

    private static boolean isSame(Sighting sighting, Remembered known) {
        Fingerprint now = sighting.fingerprint();
        return !sighting.written()
                && !known.missing()
                && known.contentHash() != null
                && new Fingerprint(known.contentHash(), known.textHash(), known.countersHash()).equals(now)
                && Objects.equals(known.excludedBy(), sighting.excludedBy());
    }

    private static void insert(Connection connection, Seen seen, List<Sighting> added) throws SQLException {
        if (added.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Sighting sighting : added) {
                int next = bindHashes(insert, 1, sighting, seen);
                insert.setLong(next++, sighting.written() ? seen.commit() : 0);
                bindTold(insert, next, sighting, seen);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void update(Connection connection, Seen seen, List<Sighting> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (Sighting sighting : changed) {
                long commit = sighting.written() ? seen.commit() : 0;
                update.setObject(1, sighting.excludedBy(), Types.BIGINT);
                int next = bindHashes(update, 2, sighting, seen);
                update.setLong(next++, commit);
                update.setLong(next++, commit);
                bindTold(update, next, sighting, seen);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void touch(Connection connection, Seen seen, List<ItemId> same) throws SQLException {
        if (same.isEmpty()) {
            return;
        }
        try (PreparedStatement touch = connection.prepareStatement(SEEN + places(same.size()))) {
            touch.setObject(1, time(seen.at()));
            bind(touch, 2, seen.host().name(), seen.kind().name());
            bindKeys(touch, 4, same);
            touch.executeUpdate();
        }
    }

    private static int bindHashes(PreparedStatement statement, int first, Sighting sighting, Seen seen)
            throws SQLException {
        int next = first;
        statement.setLong(next++, sighting.fingerprint().content());
        statement.setLong(next++, sighting.fingerprint().text());
        statement.setLong(next++, sighting.fingerprint().counters());
        statement.setObject(next++, time(seen.at()));
        statement.setObject(next++, sighting.excludedBy(), Types.BIGINT);
        return next;
    }

    private static void bindTold(PreparedStatement statement, int first, Sighting sighting, Seen seen)
            throws SQLException {
        int next = first;
        Told told = Told.of(sighting.item());
        statement.setObject(next++, time(told.published()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setString(next++, told.channel());
        statement.setBoolean(next++, told.live());
        statement.setDouble(next++, told.weight());
        bind(statement, next, seen.host().name(), seen.kind().name());
        statement.setString(next + 2, sighting.item().id().key());
    }

    private static void bind(PreparedStatement statement, int first, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(first + i, values[i]);
        }
    }

    private static void bindKeys(PreparedStatement statement, int first, Collection<ItemId> ids) throws SQLException {
        int next = first;
        String key = "";
        for (Iterator<ItemId> each = ids.iterator(); each.hasNext(); ) {
            key = each.next().key();
            statement.setString(next++, key);
        }
        // The last one again and again: with few sizes of lists, their plans stay in the database's memory.
        for (int place = ids.size(); place < placesFor(ids.size()); place++) {
            statement.setString(next++, key);
        }
    }

    private static String places(int keys) {
        return "?, ".repeat(placesFor(keys) - 1) + "?)";
    }

    private static int placesFor(int keys) {
        return Math.max(4, Integer.highestOneBit(2 * keys - 1));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static IllegalStateException broken(SQLException broken) {
        return new IllegalStateException("What is known of remote items can't be read or written", broken);
    }
}
