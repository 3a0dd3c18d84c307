package org.vigie.index.lucene.dictionary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/**
 * Parts of a dictionary in the order in which {@link PartsWriter} wrote them, where they lie: outside of the heap, which so
 * isn't a third full with what hardly ever changes. A buffer that isn't what was written throws.
 */
final class Parts {

    private final ByteBuffer all;
    private final int table;
    private final int count;
    private int next;

    /** @param all that was written, and nothing else; aligned to four bytes */
    Parts(ByteBuffer all) {
        this.all = all.order(ByteOrder.LITTLE_ENDIAN);
        int end = all.limit() - Integer.BYTES;
        this.count = all.getInt(end);
        this.table = end - Math.multiplyExact(count, 2 * Integer.BYTES);
    }

    ByteBuffer bytes() {
        if (next >= count) {
            throw new IndexOutOfBoundsException("There are " + count + " parts");
        }
        int entry = table + 2 * Integer.BYTES * next++;
        return all.slice(all.getInt(entry), all.getInt(entry + Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
    }

    IntBuffer ints() {
        return bytes().asIntBuffer();
    }
}
