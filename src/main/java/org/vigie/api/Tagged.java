package org.vigie.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.vigie.search.SearchState;

/** Answers that a client may keep: with a tag, and without a body for who has that one already. */
@Singleton
final class Tagged {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    /** What someone searched for is kept by them alone, and asked about each time: the answer is cheap if nothing changed. */
    private static final String OWN = "private, no-cache";

    /** Most pages fit. */
    private static final int USUAL_LENGTH = 1 << 16;

    private final SearchState state;
    private final JsonFactory json;

    /**
     * What a tag may be compared with.
     *
     * @param known tags that the client has; null if it says nothing of any
     */
    record Asked(String method, String known) {

        static Asked of(Request request, HttpHeaders headers) {
            return new Asked(request.getMethod(), headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        }
    }

    @Inject
    Tagged(SearchState state, ObjectMapper mapper) {
        this.state = state;
        // Its buffers are shared: each answer has a thread of its own, which would make new ones.
        this.json = mapper.getFactory()
                .rebuild()
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .build()
                .setCodec(mapper);
    }

    /**
     * An answer of the index, which isn't looked for if the client has it.
     *
     * @param question that it is the answer to, whole
     * @param answer may be a problem, which has no tag
     */
    Response ofIndex(Asked asked, String question, Supplier<Object> answer) {
        String tag = Digest.of(state.now() + "\0" + question);
        if (isThere(asked, tag)) {
            return unchanged(tag, OWN);
        }
        return switch (answer.get()) {
            case Problem problem -> problem.response();
            case Object found -> with(Response.ok(bytes(found), JSON), tag, OWN);
        };
    }

    /** An answer that is the same for all, and good for a while. */
    Response forAll(Asked asked, Object answer, Duration fresh) {
        return forAll(asked, bytes(answer), JSON, fresh);
    }

    Response forAll(Asked asked, String text, MediaType type, Duration fresh) {
        return forAll(asked, text.getBytes(StandardCharsets.UTF_8), type, fresh);
    }

    private static Response forAll(Asked asked, byte[] bytes, MediaType type, Duration fresh) {
        String tag = Digest.of(bytes);
        String caching = "public, max-age=" + fresh.toSeconds();
        return isThere(asked, tag) ? unchanged(tag, caching) : with(Response.ok(bytes, type), tag, caching);
    }

    /** Sent as a whole, at once: part by part, each would wait for the one before it to be sent. */
    private byte[] bytes(Object answer) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(USUAL_LENGTH);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            if (answer instanceof WrittenJson written) {
                written.write(out);
            } else {
                out.writePOJO(answer);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** By weak comparison; whatever else a client sends here is no tag of ours. Only who gets may be told so. */
    private static boolean isThere(Asked asked, String tag) {
        boolean gets = asked.method().equals(HttpMethod.GET) || asked.method().equals(HttpMethod.HEAD);
        return gets
                && asked.known() != null
                && Arrays.stream(asked.known().split(","))
                        .map(String::strip)
                        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(one -> one.equals("*") || one.equals('"' + tag + '"'));
    }

    private static Response unchanged(String tag, String caching) {
        return with(Response.notModified(), tag, caching);
    }

    private static Response with(Response.ResponseBuilder answer, String tag, String caching) {
        return answer.tag(new EntityTag(tag, true))
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }
}
