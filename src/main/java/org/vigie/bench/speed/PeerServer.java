package org.vigie.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import org.vigie.bench.corpus.Asked;

/** A peer that runs, in processes of its own. */
interface PeerServer extends AutoCloseable {

    /** Puts the videos, and leaves them as they are searched best. */
    SearchFigures.Filled fill(int videos, PrintStream progress) throws IOException;

    /** Seconds from its start to when it has given the right answer. */
    double awaitAnswer(Asked asked) throws IOException;

    /** @param way one of those the peer has */
    Connected asked(String way) throws IOException;

    /** Bytes of what it keeps of the videos, and finds them by. */
    long bytesOnDisk() throws IOException;

    /** Of all its processes. */
    Memory memory() throws IOException;

    @Override
    void close();

    /** One connection that stays open. */
    interface Connected extends ClassLoop.Engine, AutoCloseable {

        /** What another process took is told in hundredths of a second. */
        @Override
        default boolean tellsEach() {
            return false;
        }

        @Override
        void close() throws IOException;
    }
}
