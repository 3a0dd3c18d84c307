package org.vigie.instance;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The bytes of an answer, given up as soon as there are more than allowed. (The JDK's own is newer than Java 21.) */
final class LimitedBody implements BodySubscriber<byte[]> {

    /** The answer has more bytes than we read of one. */
    static final class TooLarge extends IOException {}

    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final long max;
    private long size;
    private Flow.Subscription subscription;

    LimitedBody(long max) {
        this.max = max;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return bytes.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        bytes.onSubscribe(newSubscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        size += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (size > max) {
            subscription.cancel();
            bytes.onError(new TooLarge());
        } else {
            bytes.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable problem) {
        bytes.onError(problem);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }
}
