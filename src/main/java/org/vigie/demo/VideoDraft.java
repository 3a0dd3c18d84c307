package org.vigie.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.demo.FakeVideo.Counts;
import org.vigie.demo.FakeVideo.Cue;
import org.vigie.demo.FakeVideo.Label;
import org.vigie.demo.FakeVideo.Labels;

/** A video being written or changed: {@code video.edit().name("Other").tags("a", "b").done()}. */
public final class VideoDraft {

    private final FakeVideo from;
    private UUID uuid;
    private String name;
    private String description;
    private List<String> tags;
    private Labels labels;
    private boolean sensitive;
    private int seconds;
    private boolean live;
    private Counts counts;
    private Instant published;
    private Instant originallyPublished;
    private FakeActor channel;
    private FakeActor account;
    private List<Cue> captions;
    private Privacy privacy;

    VideoDraft(FakeVideo from) {
        this.from = from;
        uuid = from.uuid();
        name = from.name();
        description = from.description();
        tags = from.tags();
        labels = from.labels();
        sensitive = from.sensitive();
        seconds = from.seconds();
        live = from.live();
        counts = from.counts();
        published = from.published();
        originallyPublished = from.originallyPublished();
        channel = from.channel();
        account = from.account();
        captions = from.captions();
        privacy = from.privacy();
    }

    public FakeVideo done() {
        return new FakeVideo(
                from.host(),
                uuid,
                name,
                description,
                List.copyOf(tags),
                labels,
                sensitive,
                seconds,
                live,
                counts,
                published,
                originallyPublished,
                channel,
                account,
                List.copyOf(captions),
                privacy);
    }

    public VideoDraft uuid(UUID newUuid) {
        uuid = newUuid;
        return this;
    }

    public VideoDraft name(String newName) {
        name = newName;
        return this;
    }

    /** @param newDescription null takes it away */
    public VideoDraft description(String newDescription) {
        description = newDescription;
        return this;
    }

    public VideoDraft tags(String... newTags) {
        tags = List.of(newTags);
        return this;
    }

    public VideoDraft category(int id, String label) {
        labels = new Labels(new Label<>(id, label), labels.licence(), labels.language());
        return this;
    }

    public VideoDraft language(String id, String label) {
        labels = new Labels(labels.category(), labels.licence(), new Label<>(id, label));
        return this;
    }

    public VideoDraft labels(Labels newLabels) {
        labels = newLabels;
        return this;
    }

    public VideoDraft sensitive(boolean newSensitive) {
        sensitive = newSensitive;
        return this;
    }

    public VideoDraft seconds(int newSeconds) {
        seconds = newSeconds;
        return this;
    }

    public VideoDraft live(boolean newLive) {
        live = newLive;
        return this;
    }

    public VideoDraft counts(Counts newCounts) {
        counts = newCounts;
        return this;
    }

    public VideoDraft published(Instant newPublished) {
        published = newPublished;
        return this;
    }

    /** @param newDate null if nobody says */
    public VideoDraft originallyPublished(Instant newDate) {
        originallyPublished = newDate;
        return this;
    }

    public VideoDraft channel(FakeActor newChannel) {
        channel = newChannel;
        return this;
    }

    public VideoDraft account(FakeActor newAccount) {
        account = newAccount;
        return this;
    }

    public VideoDraft captions(List<Cue> newCaptions) {
        captions = newCaptions;
        return this;
    }

    public VideoDraft privacy(Privacy newPrivacy) {
        privacy = newPrivacy;
        return this;
    }
}
