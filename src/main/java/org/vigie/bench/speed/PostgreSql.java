package org.vigie.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.vigie.bench.corpus.Asked;

/** A PostgreSQL server in processes of its own, with the same videos, to be searched in one of PeerTube's forms. */
final class PostgreSql implements PeerServer {

    static final Peer TRIGRAMS = peer(PostgreSqlForm.TRIGRAMS);
    static final Peer WORDS = peer(PostgreSqlForm.WORDS);

    /** Its own settings, but for what only makes writing safe. */
    private static final List<String> SETTINGS =
            List.of("fsync=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0", "max_wal_size=4GB");

    private static final List<String> CLUSTER = List.of(
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-sync");

    private final EngineProcess process;
    private final PostgreSqlDriver driver;
    private final PostgreSqlForm form;
    private final int port;
    private final long begin;

    private PostgreSql(EngineProcess process, PostgreSqlDriver driver, PostgreSqlForm form, int port, long begin) {
        this.process = process;
        this.driver = driver;
        this.form = form;
        this.port = port;
        this.begin = begin;
    }

    private static Peer peer(PostgreSqlForm form) {
        return new Peer(
                "PostgreSQL, " + form.label(),
                "postgresql-" + form.label(),
                "its own settings, one table",
                List.of(form.label()),
                Peer.Aims.NONE,
                folder -> start(folder, form));
    }

    private static PostgreSql start(Path folder, PostgreSqlForm form) throws IOException {
        Path programs = PeerPrograms.postgresql();
        PostgreSqlDriver driver = PostgreSqlDriver.load();
        Path cluster = folder.resolve("cluster").toAbsolutePath();
        if (!Files.exists(cluster)) {
            Unprivileged.createFolder(cluster);
            List<String> init =
                    new ArrayList<>(List.of(programs.resolve("initdb").toString(), "-D", cluster.toString()));
            init.addAll(CLUSTER);
            EngineProcess.run(Unprivileged.line(init), folder.resolve("initdb.log"));
        }
        int port = EngineProcess.freePort();
        List<String> line = new ArrayList<>(List.of(programs.resolve("postgres").toString(), "-D", cluster.toString()));
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.addAll(List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories="));
        settings.forEach(setting -> line.addAll(List.of("-c", setting)));
        long begin = System.nanoTime();
        EngineProcess process = EngineProcess.program(Unprivileged.line(line), folder.resolve("server.log"));
        return new PostgreSql(process, driver, form, port, begin);
    }

    @Override
    public double awaitAnswer(Asked asked) throws IOException {
        return await(() -> answers(asked));
    }

    private double await(BooleanSupplier answers) throws IOException {
        return process.awaitAnswer(begin, answers, "PostgreSQL doesn't give the right answer; see its server.log");
    }

    private boolean accepts() {
        try (Connection connection = driver.toAsk(port)) {
            return connection.isValid(0);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private boolean answers(Asked asked) {
        try (Connected connection = asked(form.label())) {
            return connection.ask(asked, true).found();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public SearchFigures.Filled fill(int videos, PrintStream progress) throws IOException {
        await(this::accepts);
        long start = System.nanoTime();
        double cpuBefore = process.cpuMillisOfAll();
        try (Connection connection = driver.toFill(port)) {
            PostgreSqlVideos table = new PostgreSqlVideos(form, connection);
            table.put(videos, progress);
            progress.println("PostgreSQL: indexing");
            table.index();
            double cpuAfter = process.cpuMillisOfAll();
            table.settle();
            return new SearchFigures.Filled(
                    videos, (cpuAfter - cpuBefore) / 1e3, 0, (System.nanoTime() - start) / 1e9, "");
        } catch (SQLException failed) {
            throw new IOException("PostgreSQL doesn't take the videos: " + failed.getMessage(), failed);
        }
    }

    @Override
    public long bytesOnDisk() throws IOException {
        try (Connection connection = driver.toAsk(port)) {
            return new PostgreSqlVideos(form, connection).bytes();
        } catch (SQLException failed) {
            throw new IOException("PostgreSQL doesn't tell its size: " + failed.getMessage(), failed);
        }
    }

    @Override
    public Memory memory() throws IOException {
        return process.memoryOfAll();
    }

    @Override
    public Connected asked(String way) throws IOException {
        try {
            return new PostgreSqlConnection(driver.toAsk(port), form, process);
        } catch (SQLException refused) {
            throw new IOException("PostgreSQL takes no connection: " + refused.getMessage(), refused);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
