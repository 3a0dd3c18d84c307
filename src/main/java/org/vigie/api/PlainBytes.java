package org.vigie.api;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells texts that stand in JSON as they are, eight bytes at a time: nearly all do, and a page of hits has 60 KB of them. */
final class PlainBytes {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder())
            .withInvokeExactBehavior();

    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x80 * EACH;

    private PlainBytes() {}

    /**
     * Whether there is nothing to escape. A question mark isn't plain either: it may stand for half of a character, which UTF-8
     * lacks; nor is what was two units of Java, which Jackson escapes.
     */
    static boolean are(byte[] utf8) {
        int at = 0;
        for (; at <= utf8.length - Long.BYTES; at += Long.BYTES) {
            if (anyOdd((long) EIGHT.get(utf8, at))) {
                return false;
            }
        }
        for (; at < utf8.length; at++) {
            if (anyOdd(utf8[at] & 0xFF | ' ' * (EACH << Byte.SIZE))) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyOdd(long bytes) {
        long control = bytes - ' ' * EACH & ~bytes;
        long quote = zero(bytes ^ '"' * EACH);
        long backslash = zero(bytes ^ '\\' * EACH);
        long questionMark = zero(bytes ^ '?' * EACH);
        long beyondThreeBytes = zero(~bytes & 0xF0 * EACH);
        return ((control | quote | backslash | questionMark | beyondThreeBytes) & HIGHEST_BITS) != 0;
    }

    /** The highest bit of each byte that is zero; others may be set only above one that is. */
    private static long zero(long bytes) {
        return bytes - EACH & ~bytes;
    }
}
