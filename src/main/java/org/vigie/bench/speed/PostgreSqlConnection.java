package org.vigie.bench.speed;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.vigie.bench.corpus.Asked;

/** Asks PostgreSQL over one connection. */
final class PostgreSqlConnection implements PeerServer.Connected {

    /** With less in common, a name isn't found by its trigrams; what PeerTube sets. */
    private static final String LEAST_ALIKE = "SET pg_trgm.word_similarity_threshold = 0.40";

    private static final int UUID = 2;

    private final Connection connection;
    private final PostgreSqlForm form;
    private final EngineProcess process;

    PostgreSqlConnection(Connection connection, PostgreSqlForm form, EngineProcess process) throws SQLException {
        this.connection = connection;
        this.form = form;
        this.process = process;
        try (Statement statement = connection.createStatement()) {
            statement.execute(LEAST_ALIKE);
        }
    }

    @Override
    public ClassLoop.Answer ask(Asked asked, boolean check) {
        PostgreSqlQuestion question = PostgreSqlQuestion.of(asked, form);
        long start = System.nanoTime();
        long bytes = 0;
        boolean found = false;
        boolean failed = false;
        try (PreparedStatement statement = connection.prepareStatement(question.sql())) {
            for (int i = 0; i < question.parameters().size(); i++) {
                statement.setString(i + 1, question.parameters().get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        byte[] value = rows.getBytes(column);
                        bytes += value == null ? 0 : value.length;
                    }
                    found |= check && rows.getString(UUID).equals(String.valueOf(asked.source()));
                }
            }
        } catch (SQLException refused) {
            failed = true;
        }
        double millis = (System.nanoTime() - start) / 1e6;
        return new ClassLoop.Answer(Double.NaN, millis, bytes, found, failed);
    }

    @Override
    public double cpuMillis() {
        return process.cpuMillisOfAll();
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }
}
