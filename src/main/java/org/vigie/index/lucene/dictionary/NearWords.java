package org.vigie.index.lucene.dictionary;

/**
 * Walks a sorted list for the words within a few edits of one, the first letter being right. Keeps the table of edit
 * distances (with swapped neighbours as one edit) of the word it stands on, row by code point, so that a word costs only
 * what it doesn't share with the one before, and passes over all that start with what is too far already. Against Lucene's
 * Levenshtein automata this needs no building for each query (which costs more than the walk) and yields the distance.
 */
final class NearWords {

    private final int[] query;
    private final int maxEdits;
    private final int width;
    private final int[] rows;

    NearWords(int[] query, int maxEdits) {
        this.query = query;
        this.maxEdits = maxEdits;
        this.width = query.length + 2;
        this.rows = new int[(query.length + maxEdits + 2) * width];
        for (int j = 0; j < width; j++) {
            rows[j] = Math.min(j, maxEdits + 1);
        }
    }

    interface Visitor {

        /** The cursor stands on the word. */
        void near(FrontCoded.Cursor word, int edits);
    }

    /** Visits, in the order of the list, every word at 0 to {@code maxEdits} edits that begins with the query's first letter. */
    void forEach(FrontCoded words, Visitor visitor) {
        FrontCoded.Cursor word = words.cursor();
        boolean more = word.seek(words.lowerBound(query, 1));
        int known = 0;
        while (more && word.points[0] == query[0]) {
            known = Math.min(known, word.shared);
            while (known < word.length && reaches(word.points, known + 1)) {
                known++;
            }
            if (known < word.length) {
                more = word.nextOutside(known + 1);
                continue;
            }
            int edits = rows[known * width + query.length];
            if (edits <= maxEdits && Math.abs(known - query.length) <= maxEdits) {
                visitor.near(word, edits);
            }
            more = word.next();
        }
    }

    /** The edits from one to the other, swapped neighbours being one; {@code maxEdits} + 1 for all above. */
    static int edits(int[] query, int[] word, int maxEdits) {
        if (Math.abs(query.length - word.length) > maxEdits) {
            return maxEdits + 1;
        }
        NearWords near = new NearWords(query, maxEdits);
        for (int depth = 1; depth <= word.length; depth++) {
            if (!near.reaches(word, depth)) {
                return maxEdits + 1;
            }
        }
        return near.rows[word.length * near.width + query.length];
    }

    /** Computes a row from the two before it; false where all that starts with these code points is too far. */
    private boolean reaches(int[] points, int depth) {
        int low = depth - maxEdits;
        int high = Math.min(query.length, depth + maxEdits);
        if (low > query.length || Typos.isDigit(points[depth - 1])) {
            return false;
        }
        int far = maxEdits + 1;
        int row = depth * width;
        int above = row - width;
        rows[row + Math.max(0, low - 1)] = low <= 1 ? Math.min(depth, far) : far;
        int nearest = low <= 1 ? rows[row] : far;
        for (int j = Math.max(1, low); j <= high; j++) {
            int edits = rows[above + j - 1] + (points[depth - 1] == query[j - 1] ? 0 : 1);
            edits = Math.min(edits, Math.min(rows[above + j], rows[row + j - 1]) + 1);
            if (depth > 1 && j > 1 && points[depth - 1] == query[j - 2] && points[depth - 2] == query[j - 1]) {
                edits = Math.min(edits, rows[above - width + j - 2] + 1);
            }
            rows[row + j] = Math.min(edits, far);
            nearest = Math.min(nearest, edits);
        }
        if (high < query.length) {
            rows[row + high + 1] = far;
        }
        return nearest <= maxEdits;
    }
}
