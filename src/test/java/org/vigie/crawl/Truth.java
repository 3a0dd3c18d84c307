package org.vigie.crawl;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.vigie.catalog.ItemKind;
import org.vigie.catalog.Samples;
import org.vigie.catalog.Video;
import org.vigie.demo.FakeChannel;
import org.vigie.demo.FakePlaylist;
import org.vigie.demo.FakeVideo;
import org.vigie.demo.Fault;
import org.vigie.demo.Privacy;

/** One instance on which things happen by chance, what is public there, and what the index has of it. */
final class Truth {

    private static final List<Privacy> NOT_PUBLIC =
            List.of(Privacy.PRIVATE, Privacy.UNLISTED, Privacy.PASSWORD_PROTECTED, Privacy.INTERNAL);

    private static final List<Fault> FAULTS = List.of(
            new Fault.Status(500),
            new Fault.Status(404),
            new Fault.Html(),
            new Fault.HalfBody(),
            new Fault.EmptyBody(),
            new Fault.Closed(),
            new Fault.CutOff(),
            new Fault.TooManyRequests(Duration.ofHours(1)));

    private static final List<String> TARGETS = List.of("/api/v1/videos?*", "/api/v1/videos/*", "/api/v1/search/*");

    /** What is public, by uuid: its name and its one tag. In an order that is the same whatever the uuids are. */
    private final Map<UUID, String> open = new LinkedHashMap<>();

    private final List<UUID> hidden = new ArrayList<>();
    private final Bench bench;
    private final Random random;
    private final MovableClock clock;
    private String channel = "Main channel";
    private final FakePlaylist playlist;
    private Optional<String> playlistName = Optional.of("Playlist");
    private int count;
    private int crashes;

    Truth(Bench bench, Random random, MovableClock clock) {
        this.bench = bench;
        this.random = random;
        this.clock = clock;
        for (int number = 1; number <= 12; number++) {
            open.put(bench.uuid(number), "Video " + number + " number " + number);
        }
        this.playlist = FakePlaylist.named(bench.host(), "Playlist", List.of());
    }

    Bench bench() {
        return bench;
    }

    Map<UUID, String> open() {
        return open;
    }

    /** Names of channels and playlists. */
    TreeSet<String> openBeside() {
        TreeSet<String> names = new TreeSet<>(List.of(channel));
        playlistName.ifPresent(names::add);
        return names;
    }

    Map<UUID, String> found() {
        Map<UUID, String> found = new TreeMap<>();
        bench.all(ItemKind.VIDEO).stream()
                .map(Video.class::cast)
                .forEach(video -> found.put(
                        video.uuid(),
                        video.text().name() + " "
                                + String.join(",", video.text().tags())));
        return found;
    }

    TreeSet<String> foundBeside() {
        TreeSet<String> names = new TreeSet<>();
        bench.all(ItemKind.CHANNEL).forEach(item -> names.add(Samples.name(item)));
        bench.all(ItemKind.PLAYLIST).forEach(item -> names.add(Samples.name(item)));
        return names;
    }

    int known() {
        return bench.known(ItemKind.VIDEO);
    }

    void publish() {
        String name = "New " + ++count;
        FakeVideo video = FakeVideo.named(bench.host(), name)
                .edit()
                .published(clock.instant())
                .tags("fresh")
                .done();
        bench.catalogue().add(video);
        open.put(video.uuid(), name + " fresh");
    }

    void edit() {
        any(open.keySet()).ifPresent(video -> {
            String name = "Edited " + ++count;
            bench.catalogue().edit(video, draft -> draft.name(name).tags("edited"));
            open.put(video, name + " edited");
        });
    }

    void remove() {
        any(open.keySet()).ifPresent(video -> {
            bench.catalogue().remove(video);
            open.remove(video);
        });
    }

    void hide() {
        any(open.keySet()).ifPresent(video -> {
            Privacy privacy = NOT_PUBLIC.get(random.nextInt(NOT_PUBLIC.size()));
            bench.catalogue().edit(video, draft -> draft.privacy(privacy));
            open.remove(video);
            hidden.add(video);
        });
    }

    void show() {
        any(hidden).ifPresent(video -> {
            String name = "Shown " + ++count;
            bench.catalogue()
                    .edit(
                            video,
                            draft -> draft.privacy(Privacy.PUBLIC).name(name).tags("shown"));
            hidden.remove(video);
            open.put(video, name + " shown");
        });
    }

    void renameChannel() {
        channel = "Channel " + ++count;
        FakeChannel renamed = FakeChannel.named(bench.host(), "main_channel", channel);
        bench.catalogue().editChannel(bench.host(), "main_channel", before -> renamed);
    }

    /** Renames it, hides it or shows it again. */
    void changePlaylist() {
        boolean isPublic = random.nextInt(3) > 0;
        String name = "Playlist " + ++count;
        bench.catalogue()
                .editPlaylist(
                        playlist.uuid(),
                        before ->
                                before.withDisplayName(name).withPrivacy(isPublic ? Privacy.PUBLIC : Privacy.UNLISTED));
        playlistName = isPublic ? Optional.of(name) : Optional.empty();
    }

    void fail() {
        String target = TARGETS.get(random.nextInt(TARGETS.size()));
        bench.instance().order(target, FAULTS.get(random.nextInt(FAULTS.size())), random.nextInt(1, 4));
    }

    /**
     * At some request the index is as it will be found after a crash. Either the crawl ends there too, or the database is ahead of
     * it, as with an index from a backup.
     */
    void crashWithin(Runnable crawl) {
        AtomicInteger left = new AtomicInteger(random.nextInt(1, 12));
        boolean stops = random.nextBoolean();
        AtomicReference<Path> found = new AtomicReference<>();
        bench.instance().onRequest(request -> {
            if (left.decrementAndGet() == 0) {
                found.set(bench.copyOfIndex(++crashes));
                if (stops) {
                    bench.stop();
                }
            }
        });
        crawl.run();
        bench.instance().onRequest(request -> {});
        if (found.get() != null) {
            bench.kill(found.get());
        }
    }

    private <T> Optional<T> any(Collection<T> of) {
        return of.isEmpty()
                ? Optional.empty()
                : of.stream().skip(random.nextInt(of.size())).findFirst();
    }
}
