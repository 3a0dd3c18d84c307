package org.vigie.index.lucene.dictionary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataOutput;

/** Writes parts one after the other, and at the end where each lies; {@link Parts} reads them. */
final class PartsWriter {

    static final int ALIGNED = Integer.BYTES;

    private final DataOutput out;
    private final List<Integer> table = new ArrayList<>();
    private int partStart;
    private int at;

    PartsWriter(DataOutput out) {
        this.out = out;
    }

    /** Of the part that is being written. */
    void bytes(byte[] bytes, int length) throws IOException {
        out.writeBytes(bytes, length);
        at = Math.addExact(at, length);
    }

    /** Of the part that is being written. */
    void number(int number) throws IOException {
        out.writeInt(number);
        at = Math.addExact(at, Integer.BYTES);
    }

    void endOfPart() throws IOException {
        table.add(partStart);
        table.add(at - partStart);
        while (at % ALIGNED != 0) {
            out.writeByte((byte) 0);
            at++;
        }
        partStart = at;
    }

    /** A part of its own. */
    void ints(int[] numbers, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            number(numbers[i]);
        }
        endOfPart();
    }

    void finish() throws IOException {
        for (int number : table) {
            out.writeInt(number);
        }
        out.writeInt(table.size() / 2);
    }
}
