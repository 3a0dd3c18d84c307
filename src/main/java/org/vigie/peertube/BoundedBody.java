package org.vigie.peertube;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.zip.GZIPInputStream;

/** Reads a body up to a limit and hangs up there, so that no instance can fill the memory. */
final class BoundedBody implements BodySubscriber<BoundedBody.Bytes> {

    /** @param cut whether there was more than the limit */
    record Bytes(byte[] bytes, boolean cut) {

        /** Decompressed within the same limit: a few kilobytes of gzip can hold gigabytes. */
        Bytes gunzip(int limit) throws IOException {
            try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                byte[] inflated = stream.readNBytes(limit + 1);
                return new Bytes(inflated, inflated.length > limit);
            }
        }
    }

    private final int limit;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<Bytes> done = new CompletableFuture<>();
    private Flow.Subscription subscription;

    BoundedBody(int limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<Bytes> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[Math.min(buffer.remaining(), limit - read.size())];
            boolean cut = bytes.length < buffer.remaining();
            buffer.get(bytes);
            read.writeBytes(bytes);
            if (cut) {
                subscription.cancel();
                done.complete(new Bytes(read.toByteArray(), true));
                return;
            }
        }
        subscription.request(1);
    }

    @Override
    public void onError(Throwable thrown) {
        done.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
        done.complete(new Bytes(read.toByteArray(), false));
    }
}
