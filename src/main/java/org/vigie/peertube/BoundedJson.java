package org.vigie.peertube;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** Reads JSON that nobody vouches for: bounded depth, length of texts and numbers, and number of tokens. */
final class BoundedJson {

    /** What reading came to. */
    sealed interface Parsed {

        record Tree(JsonNode root) implements Parsed {}

        record Not(Trouble trouble, String why) implements Parsed {}
    }

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A page of 100 videos has some 40,000 tokens; a body of 8 MiB could hold millions, each an object in memory. */
    private static final long MAX_TOKENS = 500_000;

    private final ObjectReader reader = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            // The style sheet an instance writes into its config can be long.
                            .maxStringLength(2_000_000)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    // Else each of the threads, of which every host that is crawled has one, keeps 16 KB of its own.
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    Parsed parse(byte[] body) {
        // Decoded first, so that one wrong byte costs one character and not the page.
        String text = new String(body, StandardCharsets.UTF_8);
        text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (text.isBlank()) {
            return new Parsed.Not(Trouble.BROKEN_ANSWER, "answered with an empty body");
        }
        if (looksLikeHtml(text)) {
            return new Parsed.Not(Trouble.WEB_PAGE, "answered with an HTML page, not JSON (is this PeerTube?)");
        }
        try {
            JsonNode root = reader.readTree(text);
            return root.isObject()
                    ? new Parsed.Tree(root)
                    : new Parsed.Not(
                            Trouble.NOT_PEERTUBE, "answered with JSON that is not an object (is this PeerTube?)");
        } catch (JacksonException broken) {
            return new Parsed.Not(
                    Trouble.BROKEN_ANSWER, "answered with something that is not whole JSON, or JSON beyond all bounds");
        }
    }

    static boolean looksLikeHtml(String text) {
        return text.stripLeading().startsWith("<");
    }
}
