package org.vigie.index.lucene.dictionary;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.MSBRadixSorter;

/** Many short texts with a number each, to be sorted by their UTF-8 without an object a text. */
final class SortedTexts extends MSBRadixSorter {

    private byte[] bytes = new byte[1024];
    private int[] starts = new int[128];
    private int[] numbers = new int[128];
    private int[] order;
    private int size;

    SortedTexts() {
        super(FrontCoded.MAX_BYTES);
    }

    /** @param text at most as long as a word */
    void add(String text, int number) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        starts = ArrayUtil.grow(starts, size + 2);
        numbers = ArrayUtil.grow(numbers, size + 1);
        bytes = ArrayUtil.grow(bytes, starts[size] + utf8.length);
        System.arraycopy(utf8, 0, bytes, starts[size], utf8.length);
        numbers[size] = number;
        starts[++size] = starts[size - 1] + utf8.length;
    }

    void sort() {
        order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        sort(0, size);
    }

    int size() {
        return size;
    }

    BytesRef text(int place) {
        int start = starts[order[place]];
        return new BytesRef(bytes, start, starts[order[place] + 1] - start);
    }

    /** In order; to be called once, at the end. */
    int[] numbers() {
        for (int place = 0; place < size; place++) {
            order[place] = number(place);
        }
        return order;
    }

    int number(int place) {
        return numbers[order[place]];
    }

    @Override
    protected int byteAt(int place, int at) {
        int from = starts[order[place]] + at;
        return from < starts[order[place] + 1] ? bytes[from] & 0xFF : -1;
    }

    @Override
    protected void swap(int one, int other) {
        int kept = order[one];
        order[one] = order[other];
        order[other] = kept;
    }
}
