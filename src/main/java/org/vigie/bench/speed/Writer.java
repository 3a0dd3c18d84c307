package org.vigie.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.vigie.bench.corpus.GeneratedVideos;
import org.vigie.catalog.Video;
import org.vigie.index.SearchIndex;

/** Puts new videos into an index at a steady rate, as many crawls at once would, until it is closed. */
final class Writer implements AutoCloseable {

    private static final int AT_ONCE = 50;
    private static final int PER_SECOND = 500;

    private final SearchIndex index;
    private final GeneratedVideos corpus = new GeneratedVideos();
    private final int first;
    private final Thread thread = new Thread(this::write, "bench-writer");
    private volatile boolean closed;
    private volatile int put;
    private long start;

    /** @param first number of the first new video */
    Writer(SearchIndex index, int first) {
        this.index = index;
        this.first = first;
    }

    Writer start() {
        start = System.nanoTime();
        thread.start();
        return this;
    }

    private void write() {
        while (!closed) {
            List<Video> batch = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                batch.add(corpus.video(first + put + i));
            }
            index.put(batch);
            put += AT_ONCE;
            long due = start + 1_000_000_000L * put / PER_SECOND;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    double perSecond() {
        return put / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
