package org.vigie.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.vigie.catalog.Item;
import org.vigie.catalog.Picture;
import org.vigie.index.SearchIndex;
import org.vigie.peertube.Answer;
import org.vigie.peertube.Origin;
import org.vigie.peertube.PeerTube;
import org.vigie.peertube.PictureBytes;

/**
 * Finds the picture an address names: in the cache, else at its origin. However many ask for one picture at a time, it is
 * fetched once.
 */
@Singleton
class Pictures {

    /** What came of a request for a picture. */
    sealed interface Outcome {
        record Shown(PictureBytes picture) implements Outcome {}

        /** There is none, or none to be had for now. */
        record Missing() implements Outcome {}

        /** Too many ask at once. */
        record Busy() implements Outcome {}
    }

    private final SearchIndex index;
    private final PictureSources sources;
    private final PeerTube peerTube;
    private final PictureCache cache;
    private final Failures failures;
    private final Turns turns;
    private final ConcurrentMap<String, CompletableFuture<Outcome>> underway = new ConcurrentHashMap<>();

    @Inject
    Pictures(SearchIndex index, PictureSources sources, PeerTube peerTube, Clock clock, MediaConfig config)
            throws IOException {
        this.index = index;
        this.sources = sources;
        this.peerTube = peerTube;
        this.cache = new PictureCache(config.folder(), config.cacheSize().asLongValue());
        this.failures = new Failures(clock, config.failureMemory());
        this.turns = new Turns(config.parallel(), config.parallelPerHost(), config.waiting(), config.patience());
    }

    Outcome get(PictureAddress address) {
        Optional<Item> item = index.get(address.item());
        Optional<Picture> picture = item.flatMap(address.picture()::of);
        Optional<Origin> origin = item.flatMap(sources::of);
        return picture.isPresent() && origin.isPresent() ? get(origin.get(), picture.get()) : new Outcome.Missing();
    }

    private Outcome get(Origin origin, Picture picture) {
        Optional<PictureBytes> cached = cache.get(picture.url());
        if (cached.isPresent()) {
            return new Outcome.Shown(cached.get());
        }
        if (failures.recent(picture.url())) {
            return new Outcome.Missing();
        }
        CompletableFuture<Outcome> mine = new CompletableFuture<>();
        CompletableFuture<Outcome> other = underway.putIfAbsent(picture.url(), mine);
        if (other != null) {
            return other.join();
        }
        Outcome outcome = new Outcome.Missing();
        try {
            outcome = turns.with(origin.host(), () -> fetch(origin, picture)).orElse(new Outcome.Busy());
        } finally {
            underway.remove(picture.url());
            mine.complete(outcome);
        }
        return outcome;
    }

    private Outcome fetch(Origin origin, Picture picture) {
        return switch (peerTube.picture(origin, picture)) {
            case Answer.Found<PictureBytes>(PictureBytes bytes) -> {
                cache.put(picture.url(), bytes);
                yield new Outcome.Shown(bytes);
            }
            case Answer.Absent<PictureBytes> absent -> missing(picture);
            case Answer.Disallowed<PictureBytes> disallowed -> missing(picture);
            case Answer.Throttled<PictureBytes> throttled -> missing(picture);
            case Answer.Refused<PictureBytes> refused -> missing(picture);
            case Answer.Failed<PictureBytes> failed -> missing(picture);
            case Answer.Unreadable<PictureBytes> unreadable -> missing(picture);
            case Answer.Unreachable<PictureBytes> unreachable -> missing(picture);
        };
    }

    private Outcome missing(Picture picture) {
        failures.remember(picture.url());
        return new Outcome.Missing();
    }
}
