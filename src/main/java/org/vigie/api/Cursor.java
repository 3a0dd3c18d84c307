package org.vigie.api;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.vigie.index.Hits;
import org.vigie.search.SearchRequest;

/**
 * A place in the answer to one question, as clients carry it from page to page. It names the question, so that it can't be taken
 * for a place in another one's answer.
 */
final class Cursor {

    /** Asks for the first page. */
    static final String FIRST = "*";

    static final String WRONG = "must be * or the nextCursor of an answer to the same question";

    /** What may differ from page to page. */
    private static final Set<String> NO_PART = Set.of("cursor", "start", "count", "explain", "highlight", "facets");

    private static final byte FORM = 1;
    private static final int QUESTION_CHARACTERS = 11;
    private static final int POSITION_CHARACTERS = 7;

    private final String question;

    /** @param parameters all of which have been read */
    Cursor(SearchRequest request, Parameters parameters) {
        this.question =
                Digest.of(request.kind() + "\0" + parameters.question(NO_PART)).substring(0, QUESTION_CHARACTERS);
    }

    /** Position; empty if the cursor is none, or of another question. */
    Optional<Integer> position(String written) {
        if (written.equals(FIRST)) {
            return Optional.of(0);
        }
        if (written.length() != POSITION_CHARACTERS + QUESTION_CHARACTERS || !written.endsWith(question)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(written.substring(0, POSITION_CHARACTERS));
            int position = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
            boolean valid = bytes[0] == FORM && position >= 0 && position <= SearchRequest.MAX_DEPTH;
            return valid ? Optional.of(position) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Behind this page; empty if nothing is there, or too far. */
    Optional<String> next(SearchRequest request, Hits hits) {
        int position = request.start() + hits.page().size();
        boolean more = !hits.page().isEmpty() && position < hits.total() && position <= SearchRequest.MAX_DEPTH;
        return more ? Optional.of(written(position)) : Optional.empty();
    }

    private String written(int position) {
        byte[] bytes = ByteBuffer.allocate(1 + Integer.BYTES)
                .put(FORM)
                .putInt(position)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + question;
    }
}
