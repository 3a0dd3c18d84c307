package org.vigie.index.lucene;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.vigie.index.Query.TextField;

/**
 * The words of an item's short texts (all but the description) in order, as numbers: small and quick to read for each of the
 * few hundred candidates that are ranked. One value after the other, each {@code field, length, (step, hash)*}, or without the
 * steps where each word simply follows the one before.
 */
final class ShortTexts {

    /** With the number of a field: its words have steps. */
    private static final int STEPS = 0x40;

    private static final int MAX_STEP = 100;
    private static final int BYTES_A_TERM = 5;

    /** Terms of a field that are kept; few titles have as many. */
    private static final int MAX_TERMS = 250;

    private ShortTexts() {}

    /** Two words may have the same, once in some hundred million pairs. */
    static int hash(CharSequence term) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x01000193;
        }
        return hash ^ hash >>> 15;
    }

    /** Writes them; a field may be begun again, for a second value. */
    static final class Writer {

        private byte[] bytes = new byte[256];
        private int length;
        private int lengthAt = -1;
        private int last;

        void begin(TextField field) {
            if (field == TextField.DESCRIPTION) {
                return;
            }
            end();
            bytes = room(2);
            bytes[length] = (byte) (field.ordinal() | STEPS);
            lengthAt = length + 1;
            bytes[lengthAt] = 0;
            length += 2;
            last = -1;
        }

        void add(String term, int position) {
            if ((bytes[lengthAt] & 0xFF) == MAX_TERMS) {
                return;
            }
            bytes = room(BYTES_A_TERM);
            int hash = hash(term);
            bytes[length++] = (byte) Math.min(MAX_STEP, position - last);
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                bytes[length++] = (byte) (hash >>> shift);
            }
            bytes[lengthAt]++;
            last = position;
        }

        /** Most values have no steps that need to be told. */
        private void end() {
            if (lengthAt < 0) {
                return;
            }
            int first = lengthAt + 1;
            for (int at = first; at < length; at += BYTES_A_TERM) {
                if (bytes[at] != 1) {
                    return;
                }
            }
            int kept = first;
            for (int at = first; at < length; at += BYTES_A_TERM) {
                System.arraycopy(bytes, at + 1, bytes, kept, Integer.BYTES);
                kept += Integer.BYTES;
            }
            bytes[lengthAt - 1] = (byte) (bytes[lengthAt - 1] & ~STEPS);
            length = kept;
            lengthAt = -1;
        }

        BytesRef bytes() {
            end();
            return new BytesRef(bytes, 0, length);
        }

        private byte[] room(int more) {
            return length + more <= bytes.length ? bytes : Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    /** Reads them, one term after the other. */
    static final class Reader {

        private static final TextField[] FIELDS = TextField.values();

        private BytesRef bytes;
        private int at;
        private int end;
        private int leftInValue;
        private boolean steps;

        TextField field;
        int position;
        int hash;

        /** Whether this term is the first of a value. */
        boolean first;

        void open(BytesRef written) {
            bytes = written;
            at = written.offset;
            end = written.offset + written.length;
            leftInValue = 0;
        }

        boolean next() {
            first = false;
            while (leftInValue == 0) {
                if (at >= end) {
                    return false;
                }
                steps = (bytes.bytes[at] & STEPS) != 0;
                field = FIELDS[bytes.bytes[at++] & ~STEPS];
                leftInValue = bytes.bytes[at++] & 0xFF;
                position = -1;
                first = true;
            }
            position += steps ? bytes.bytes[at++] : 1;
            hash = bytes.bytes[at] & 0xFF
                    | (bytes.bytes[at + 1] & 0xFF) << 8
                    | (bytes.bytes[at + 2] & 0xFF) << 16
                    | (bytes.bytes[at + 3] & 0xFF) << 24;
            at += Integer.BYTES;
            leftInValue--;
            return true;
        }
    }
}
