package org.vigie.index.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes deflated by themselves, with a dictionary of what they may have in common with others. */
final class Deflated {

    /** Each holds memory outside the heap, and takes longer to make than to use. */
    private static final ConcurrentLinkedDeque<Deflater> DEFLATERS = new ConcurrentLinkedDeque<>();

    private static final ConcurrentLinkedDeque<Inflater> INFLATERS = new ConcurrentLinkedDeque<>();

    /** What may come out at one step: with less room than that left, zlib goes on at half the speed. */
    private static final int ROOM = 258;

    private Deflated() {}

    /** The bytes themselves if they don't get fewer. */
    static byte[] deflate(byte[] bytes, byte[] dictionary) {
        byte[] deflated = new byte[bytes.length];
        Deflater deflater = DEFLATERS.poll();
        deflater = deflater == null ? new Deflater(Deflater.DEFAULT_COMPRESSION, true) : deflater;
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(bytes);
            deflater.finish();
            int length = deflater.deflate(deflated);
            return deflater.finished() && length < bytes.length ? Arrays.copyOf(deflated, length) : bytes;
        } finally {
            deflater.reset();
            DEFLATERS.push(deflater);
        }
    }

    /** @param most bytes that there may be; those of damaged ones may never end */
    static byte[] inflate(ByteBuffer deflated, int most, byte[] dictionary) throws IOException {
        Inflater inflater = INFLATERS.poll();
        inflater = inflater == null ? new Inflater(true) : inflater;
        try {
            inflater.setDictionary(dictionary);
            byte[] bytes = new byte[ROOM + (int) Math.min(most, 512 + 8L * deflated.remaining())];
            inflater.setInput(deflated);
            int length = 0;
            while (!inflater.finished()) {
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * length);
                }
                int more = inflater.inflate(bytes, length, bytes.length - length);
                length += more;
                if (length > most || more == 0 && !inflater.finished()) {
                    throw new IOException("Bytes that end too soon, or never");
                }
            }
            return Arrays.copyOf(bytes, length);
        } catch (DataFormatException damaged) {
            throw new IOException(damaged);
        } finally {
            inflater.reset();
            INFLATERS.push(inflater);
        }
    }
}
