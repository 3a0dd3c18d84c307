package org.vigie.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.vigie.bench.corpus.Asked;

/** An engine that is a process of its own, asked over one connection. */
final class HttpEngine implements ClassLoop.Engine, AutoCloseable {

    private static final int OK = 200;

    private final EngineProcess process;
    private final KeepAlive connection;

    HttpEngine(EngineProcess process, int port) throws IOException {
        this.process = process;
        this.connection = new KeepAlive(port);
    }

    @Override
    public ClassLoop.Answer ask(Asked asked, boolean check) {
        String address = asked.address();
        long start = System.nanoTime();
        try {
            KeepAlive.Reply reply = connection.get(address);
            double millis = (System.nanoTime() - start) / 1e6;
            boolean found = check && has(reply, asked);
            return new ClassLoop.Answer(Double.NaN, millis, reply.body().length, found, reply.status() != OK);
        } catch (IOException broken) {
            throw new UncheckedIOException("The engine doesn't answer " + address, broken);
        }
    }

    /** Uuids look like nothing else, so the answer needn't be understood. */
    private static boolean has(KeepAlive.Reply reply, Asked asked) {
        return reply.text().contains("\"uuid\":\"" + asked.source() + '"');
    }

    /** Whether it gives the right answer to this one; not before it listens. */
    static boolean answers(int port, Asked asked) {
        try (KeepAlive connection = new KeepAlive(port)) {
            KeepAlive.Reply reply = connection.get(asked.address());
            return reply.status() == OK && has(reply, asked);
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public double cpuMillis() {
        return process.cpuMillis();
    }

    @Override
    public boolean tellsEach() {
        return false;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
