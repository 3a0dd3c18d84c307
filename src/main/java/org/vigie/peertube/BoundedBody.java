package org.vigie.peertube;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Takes a body up to a limit and no further, so that no instance can fill the memory. */
final class BoundedBody {

    /** @param cut whether there was more than the limit */
    record Bytes(byte[] bytes, boolean cut) {

        static final Bytes NONE = new Bytes(new byte[0], false);

        /** Decompressed within the limit: a few kilobytes of gzip can hold gigabytes. */
        Bytes gunzip(int limit) throws IOException {
            try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                byte[] inflated = stream.readNBytes(limit);
                return new Bytes(inflated, stream.read() >= 0);
            }
        }
    }

    private final int limit;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    BoundedBody(int limit) {
        this.limit = limit;
    }

    /** False if this is more than fits: hang up. */
    boolean take(Buffer buffer) {
        int fits = Math.min(buffer.length(), limit - read.size());
        read.writeBytes(buffer.getBytes(0, fits));
        return fits == buffer.length();
    }

    Bytes bytes(boolean cut) {
        return new Bytes(read.toByteArray(), cut);
    }
}
