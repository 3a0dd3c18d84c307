package org.vigie.index.lucene.dictionary;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * A sorted list of words with a number each, in one buffer: a word is told by how many code points it shares with the one
 * before and by the rest. Every sixteenth is whole, so that any word is found by bisection and a short walk.
 *
 * <p>An entry is one byte (shared code points, bytes of the rest; four bits each, one more byte for those over 14), the rest
 * in UTF-8, and the number as a vInt.
 */
final class FrontCoded {

    /** Longest word in bytes, and so in code points. */
    static final int MAX_BYTES = 64;

    static final int BLOCK = 16;

    static final int ESCAPE = 15;

    private final ByteBuffer bytes;
    private final IntBuffer starts;
    private final int blocks;
    private final int size;

    /** As {@link FrontCodedBuilder} wrote it. */
    FrontCoded(Parts parts) {
        this.bytes = parts.bytes();
        this.starts = parts.ints();
        this.blocks = starts.limit() - 1;
        this.size = starts.get(blocks);
    }

    int size() {
        return size;
    }

    Cursor cursor() {
        return new Cursor();
    }

    /** The place of the first word that is not before this one; the size where all are. */
    int lowerBound(int[] points, int length) {
        int low = 0;
        int high = blocks - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (compareHead(middle, points, length) < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        if (high < 0) {
            return 0;
        }
        Cursor cursor = cursor();
        boolean more = cursor.seek(high * BLOCK);
        int end = Math.min(size, (high + 1) * BLOCK);
        while (more && cursor.place < end && compare(cursor.points, cursor.length, points, length) < 0) {
            more = cursor.next();
        }
        return more ? cursor.place : size;
    }

    /** Puts the cursor on this word, if it is one. */
    boolean find(int[] word, Cursor cursor) {
        return cursor.seek(lowerBound(word, word.length))
                && compare(cursor.points, cursor.length, word, word.length) == 0;
    }

    /** The place after the last word that starts so. */
    int endOfPrefix(int[] points, int length) {
        int[] after = Arrays.copyOf(points, length + 1);
        after[length] = Integer.MAX_VALUE;
        return lowerBound(after, length + 1);
    }

    static int compare(int[] a, int aLength, int[] b, int bLength) {
        return Arrays.compare(a, 0, aLength, b, 0, bLength);
    }

    /** Whether the whole word at the head of this block comes before these code points, starts with them (0), or comes after. */
    private int compareHead(int block, int[] points, int length) {
        int at = starts.get(block);
        int rest = bytes.get(at++) & ESCAPE;
        if (rest == ESCAPE) {
            rest += bytes.get(at++);
        }
        int end = at + rest;
        for (int i = 0; i < length; i++) {
            if (at == end) {
                return -1;
            }
            int point = pointAt(at);
            if (point != points[i]) {
                return point < points[i] ? -1 : 1;
            }
            at += bytesOf(bytes.get(at));
        }
        return 0;
    }

    private int pointAt(int at) {
        int first = bytes.get(at);
        if (first >= 0) {
            return first;
        }
        if ((first & 0xE0) == 0xC0) {
            return (first & 0x1F) << 6 | bytes.get(at + 1) & 0x3F;
        }
        if ((first & 0xF0) == 0xE0) {
            return (first & 0x0F) << 12 | (bytes.get(at + 1) & 0x3F) << 6 | bytes.get(at + 2) & 0x3F;
        }
        return (first & 0x07) << 18
                | (bytes.get(at + 1) & 0x3F) << 12
                | (bytes.get(at + 2) & 0x3F) << 6
                | bytes.get(at + 3) & 0x3F;
    }

    private static int bytesOf(int first) {
        if (first >= 0) {
            return 1;
        }
        if ((first & 0xE0) == 0xC0) {
            return 2;
        }
        return (first & 0xF0) == 0xE0 ? 3 : 4;
    }

    /** Walks the list; holds the word it stands on as code points. For one thread. */
    final class Cursor {

        final int[] points = new int[MAX_BYTES];
        int length;
        int value;

        /** How many code points are those of the word this cursor stood on before. */
        int shared;

        int place = -1;
        private int at;

        boolean seek(int to) {
            if (to < 0 || to >= size) {
                return false;
            }
            place = to / BLOCK * BLOCK - 1;
            at = starts.get(to / BLOCK);
            length = 0;
            while (place < to) {
                step(Integer.MAX_VALUE);
            }
            return true;
        }

        boolean next() {
            if (place + 1 >= size) {
                return false;
            }
            step(Integer.MAX_VALUE);
            return true;
        }

        /** On to the next word whose first {@code depth} code points are others. */
        boolean nextOutside(int depth) {
            while (place + 1 < size) {
                if ((place + 1) % BLOCK == 0) {
                    skipBlocks(depth);
                }
                if (step(depth)) {
                    return true;
                }
            }
            return false;
        }

        String text() {
            return new String(points, 0, length);
        }

        private void skipBlocks(int depth) {
            int block = (place + 1) / BLOCK;
            while (block + 1 < blocks && compareHead(block + 1, points, depth) == 0) {
                block++;
            }
            place = block * BLOCK - 1;
            at = starts.get(block);
        }

        /** Reads one entry, or passes over it where it shares this much; says whether it was read. */
        private boolean step(int depth) {
            int header = bytes.get(at++);
            int kept = header >>> 4 & ESCAPE;
            if (kept == ESCAPE) {
                kept += bytes.get(at++);
            }
            int rest = header & ESCAPE;
            if (rest == ESCAPE) {
                rest += bytes.get(at++);
            }
            boolean head = ++place % BLOCK == 0;
            if (!head && kept >= depth) {
                at += rest;
                readValue();
                return false;
            }
            read(kept, at + rest, head);
            readValue();
            return shared < depth;
        }

        private void read(int kept, int end, boolean head) {
            int known = head ? length : kept;
            shared = kept;
            length = kept;
            while (at < end) {
                int point = pointAt(at);
                at += bytesOf(bytes.get(at));
                if (shared == length && shared < known && points[length] == point) {
                    shared++;
                }
                points[length++] = point;
            }
        }

        private void readValue() {
            int number = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes.get(at++);
                number |= (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            value = number;
        }
    }
}
