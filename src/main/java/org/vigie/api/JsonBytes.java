package org.vigie.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** JSON in the making: the same bytes that Jackson makes of the same values, with less time and memory for a page of hits. */
final class JsonBytes {

    /** Most pages fit. */
    private static final int ROOM = 1 << 17;

    /** The longest pages fit: five hundred hits. */
    private static final int MOST_KEPT = 1 << 21;

    private static final int ROOM_FOR_A_TEXT = 1 << 10;

    private static final int MOST_BYTES_A_UNIT = 6;
    private static final int MOST_BYTES_A_NUMBER = 32;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ESCAPED = escaped();
    private static final byte BY_NUMBER = 'u';

    private final ObjectMapper others;
    private byte[] bytes = new byte[ROOM];
    private char[] units = new char[ROOM_FOR_A_TEXT];
    private int length;
    private boolean first = true;

    /** @param others knows how all else is written */
    JsonBytes(ObjectMapper others) {
        this.others = others;
    }

    /** What can write itself. */
    @FunctionalInterface
    interface Written {
        void write(JsonBytes out);
    }

    /** All that was written. It may be used anew then: memory that was just in use is at hand, and other isn't. */
    byte[] finish() {
        byte[] whole = Arrays.copyOf(bytes, length);
        bytes = bytes.length > MOST_KEPT ? new byte[ROOM] : bytes;
        units = units.length > ROOM ? new char[ROOM_FOR_A_TEXT] : units;
        length = 0;
        first = true;
        return whole;
    }

    /** The length so far: where the value begins that is written next, behind its key. */
    int length() {
        return length;
    }

    void beginObject() {
        begin('{');
    }

    void endObject() {
        end('}');
    }

    void beginArray() {
        begin('[');
    }

    void endArray() {
        end(']');
    }

    private void begin(char sign) {
        separate(1);
        bytes[length++] = (byte) sign;
        first = true;
    }

    private void end(char sign) {
        room(1);
        bytes[length++] = (byte) sign;
        first = false;
    }

    void key(Key key) {
        raw(key.written());
        first = true;
    }

    void number(long number) {
        separate(MOST_BYTES_A_NUMBER);
        if (number < 0) {
            ascii(Long.toString(number));
            return;
        }
        int end = length + 1;
        for (long rest = number; rest > 9; rest /= 10) {
            end++;
        }
        digits(end, number);
        length = end;
    }

    /** A finite one. */
    void number(double number) {
        separate(MOST_BYTES_A_NUMBER);
        ascii(Double.toString(number));
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    void flag(boolean value) {
        separate(5);
        ascii(value ? "true" : "false");
    }

    void nothing() {
        separate(4);
        ascii("null");
    }

    /** In milliseconds; null for none. */
    void date(Instant date) {
        if (date == null) {
            nothing();
        } else {
            text(Wire.date(date));
        }
    }

    /** What was written before, from there to there, once more. */
    void again(int from, int to) {
        separate(to - from);
        System.arraycopy(bytes, from, bytes, length, to - from);
        length += to - from;
    }

    /** Null for none. */
    void text(String text) {
        if (text == null) {
            nothing();
            return;
        }
        int count = text.length();
        units = count > units.length ? new char[count] : units;
        text.getChars(0, count, units, 0);
        separate(MOST_BYTES_A_UNIT * count + 2);
        byte[] out = bytes;
        int at = length;
        out[at++] = '"';
        for (int i = 0; i < count; i++) {
            char unit = units[i];
            if (unit >= ESCAPED.length) {
                at = beyondAscii(out, at, unit);
            } else if (ESCAPED[unit] == 0) {
                out[at++] = (byte) unit;
            } else {
                at = escaped(out, at, unit);
            }
        }
        out[at++] = '"';
        length = at;
    }

    private static int escaped(byte[] out, int at, char unit) {
        if (ESCAPED[unit] == BY_NUMBER) {
            return byNumber(out, at, unit);
        }
        out[at] = '\\';
        out[at + 1] = ESCAPED[unit];
        return at + 2;
    }

    /** What takes two units is escaped, as Jackson does it; so one without the other does no harm. */
    private static int beyondAscii(byte[] out, int at, char unit) {
        if (Character.isSurrogate(unit)) {
            return byNumber(out, at, unit);
        }
        int next = at;
        if (unit < 0x800) {
            out[next++] = (byte) (0xC0 | unit >> 6);
        } else {
            out[next++] = (byte) (0xE0 | unit >> 12);
            out[next++] = (byte) (0x80 | unit >> 6 & 0x3F);
        }
        out[next++] = (byte) (0x80 | unit & 0x3F);
        return next;
    }

    private static int byNumber(byte[] out, int at, char unit) {
        out[at] = '\\';
        out[at + 1] = 'u';
        for (int i = 0; i < 4; i++) {
            out[at + 2 + i] = HEX[unit >> 12 - 4 * i & 0xF];
        }
        return at + MOST_BYTES_A_UNIT;
    }

    /** Anything else, as Jackson writes it. */
    void other(Object value) {
        try {
            raw(others.writeValueAsBytes(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void raw(byte[] written) {
        separate(written.length);
        System.arraycopy(written, 0, bytes, length, written.length);
        length += written.length;
    }

    /** Whatever follows isn't the first there, unless it was a key. */
    private void separate(int more) {
        room(more + 1);
        if (!first) {
            bytes[length++] = ',';
        }
        first = false;
    }

    private void room(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    private void digits(int end, long number) {
        int at = end;
        long rest = number;
        do {
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    private static byte[] escaped() {
        byte[] signs = new byte[0x80];
        Arrays.fill(signs, 0, ' ', BY_NUMBER);
        signs['"'] = '"';
        signs['\\'] = '\\';
        signs['\b'] = 'b';
        signs['\t'] = 't';
        signs['\n'] = 'n';
        signs['\f'] = 'f';
        signs['\r'] = 'r';
        return signs;
    }
}
