package org.vigie.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.vigie.catalog.Host;

/**
 * What an instance has to show. Thread-safe: a test may publish, change and remove while a crawl is reading, and each
 * answer shows one state of it.
 */
public final class FakeCatalogue {

    /**
     * Something with what the instance knows of it.
     *
     * @param id counts up from 1 in the order of adding and is never given twice
     * @param revision how often it was edited
     */
    record Kept<T>(int id, int revision, T item) {

        Kept<T> edited(UnaryOperator<T> edit) {
            return new Kept<>(id, revision + 1, edit.apply(item));
        }
    }

    private final Map<UUID, Kept<FakeVideo>> videos = new LinkedHashMap<>();
    private final Map<String, Kept<FakeChannel>> channels = new LinkedHashMap<>();
    private final Map<UUID, Kept<FakePlaylist>> playlists = new LinkedHashMap<>();
    private int lastId;

    /** A catalogue of one channel with so many videos ("Video 1" is the oldest, an hour apart) and one playlist of the first three. */
    public static FakeCatalogue generated(Host host, int count) {
        FakeCatalogue catalogue = new FakeCatalogue();
        catalogue.add(FakeChannel.named(host, "main_channel", "Main channel"));
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        List<UUID> uuids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            FakeVideo video = FakeVideo.named(host, "Video " + i)
                    .edit()
                    .description("The description of video " + i)
                    .tags("number " + i)
                    .published(first.plus(Duration.ofHours(i)))
                    .done();
            uuids.add(video.uuid());
            catalogue.add(video);
        }
        catalogue.add(FakePlaylist.named(host, "Playlist", uuids.subList(0, Math.min(3, count))));
        return catalogue;
    }

    public synchronized void add(FakeVideo video) {
        videos.put(video.uuid(), new Kept<>(++lastId, 0, video));
    }

    public synchronized void add(FakeChannel channel) {
        channels.put(key(channel), new Kept<>(++lastId, 0, channel));
    }

    public synchronized void add(FakePlaylist playlist) {
        playlists.put(playlist.uuid(), new Kept<>(++lastId, 0, playlist));
    }

    /** Moves its {@code updatedAt} by a minute, too. */
    public synchronized void edit(UUID video, UnaryOperator<VideoDraft> edit) {
        change(videos, video, kept -> edit.apply(kept.edit()).done());
    }

    public synchronized void editChannel(Host host, String name, UnaryOperator<FakeChannel> edit) {
        change(channels, key(host, name), edit);
    }

    public synchronized void editPlaylist(UUID playlist, UnaryOperator<FakePlaylist> edit) {
        change(playlists, playlist, edit);
    }

    /** Makes a video private: it leaves the lists, and its details are refused with 401. */
    public void hide(UUID video) {
        edit(video, draft -> draft.privacy(Privacy.PRIVATE));
    }

    public synchronized void remove(UUID video) {
        known(videos.remove(video), video);
    }

    public synchronized void removeChannel(Host host, String name) {
        known(channels.remove(key(host, name)), name);
    }

    public synchronized void removePlaylist(UUID playlist) {
        known(playlists.remove(playlist), playlist);
    }

    synchronized List<Kept<FakeVideo>> videos() {
        return List.copyOf(videos.values());
    }

    synchronized Optional<Kept<FakeVideo>> video(UUID uuid) {
        return Optional.ofNullable(videos.get(uuid));
    }

    synchronized List<Kept<FakeChannel>> channels() {
        return List.copyOf(channels.values());
    }

    synchronized Optional<Kept<FakeChannel>> channel(Host host, String name) {
        return Optional.ofNullable(channels.get(key(host, name)));
    }

    synchronized List<Kept<FakePlaylist>> playlists() {
        return List.copyOf(playlists.values());
    }

    synchronized Optional<Kept<FakePlaylist>> playlist(UUID uuid) {
        return Optional.ofNullable(playlists.get(uuid));
    }

    private static <K, T> void change(Map<K, Kept<T>> kept, K key, UnaryOperator<T> edit) {
        kept.put(key, known(kept.get(key), key).edited(edit));
    }

    private static <T> T known(T kept, Object key) {
        if (kept == null) {
            throw new IllegalArgumentException(key + " is not in this catalogue");
        }
        return kept;
    }

    private static String key(FakeChannel channel) {
        return key(channel.host(), channel.name());
    }

    /** PeerTube finds handles without regard to case. */
    private static String key(Host host, String name) {
        return name.toLowerCase(Locale.ROOT) + "@" + host;
    }
}
