package org.vigie.peertube;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.catalog.Caption;
import org.vigie.catalog.Chapter;
import org.vigie.catalog.Host;
import org.vigie.catalog.Labelled;
import org.vigie.catalog.Uuids;

/** Reads the small answers: elements of playlists, captions, chapters, actors, NodeInfo. */
final class SmallReader {

    private static final int REGULAR = 0;

    /** Of every PeerTube. */
    private static final String INSTANCE_ACTOR = "peertube";

    private static final int MAX_NAME = 500;
    private static final int MAX_CAPTIONS = 300;
    private static final int MAX_LANGUAGE_ID = 32;
    private static final int MAX_CHAPTERS = 500;
    private static final int MAX_TITLE = 250;
    private static final int MAX_SOFTWARE = 50;
    private static final int MAX_LINKS = 20;

    private SmallReader() {}

    /** Why an element can't be shown: a public playlist gives unlisted videos whole, and private ones as empty places. */
    static Optional<String> faultOfElement(Fields element) {
        Fields video = element.in("video");
        Integer type = element.has("type") ? Integer.valueOf(element.smallCount("type")) : Integer.valueOf(REGULAR);
        if (type != REGULAR || !video.present()) {
            return Optional.of("its video is not there for the public");
        }
        // Every version says it, so who doesn't is not believed to be public, as in lists of nothing but public ones.
        if (video.id("privacy") == null || video.id("privacy") != VideoReader.PUBLIC) {
            return Optional.of("its video is not public");
        }
        if (Uuids.parse(video.raw("uuid")).isEmpty() || video.line("name", MAX_NAME) == null) {
            return Optional.of("its video has no valid uuid or no name");
        }
        return hostOf(video).isEmpty() ? Optional.of("nobody says where its video is from") : Optional.empty();
    }

    static PlaylistElement element(Fields element) {
        Fields video = element.in("video");
        return new PlaylistElement(
                element.smallCount("position"),
                seconds(element, "startTimestamp"),
                seconds(element, "stopTimestamp"),
                hostOf(video).orElseThrow(),
                Uuids.parse(video.raw("uuid")).orElseThrow(),
                video.line("name", MAX_NAME));
    }

    private static Optional<Host> hostOf(Fields video) {
        return Host.parse(video.in("channel").raw("host"))
                .or(() -> Host.parse(video.in("account").raw("host")));
    }

    private static Integer seconds(Fields element, String field) {
        return element.has(field) ? Integer.valueOf(element.smallCount(field)) : null;
    }

    static Answer<List<Caption>> captions(Fields answer) {
        if (!answer.hasList("data")) {
            return new Answer.Unreadable<>(Trouble.BROKEN_ANSWER, "answered with captions that are no list");
        }
        return new Answer.Found<>(answer.each("data", MAX_CAPTIONS).stream()
                .map(row ->
                        new Caption(row.labelledText("language", MAX_LANGUAGE_ID), row.flag("automaticallyGenerated")))
                .filter(caption -> !caption.language().equals(Labelled.unknown()))
                .toList());
    }

    static Answer<List<Chapter>> chapters(Fields answer) {
        return new Answer.Found<>(answer.each("chapters", MAX_CHAPTERS).stream()
                .filter(row -> row.line("title", MAX_TITLE) != null)
                .map(row -> new Chapter(row.smallCount("timecode"), row.line("title", MAX_TITLE)))
                .toList());
    }

    static Answer<ActorFlags> actor(Fields actor) {
        return actor.raw("type") == null
                ? new Answer.Unreadable<>(Trouble.BROKEN_ANSWER, "answered with an actor that has no type")
                : new Answer.Found<>(new ActorFlags(
                        actor.said("indexable"),
                        actor.said("discoverable"),
                        actor.text("summary", ActorReader.MAX_DESCRIPTION)));
    }

    /** Of the actor of an instance. */
    static Answer<Identity> identity(Fields actor) {
        Optional<Host> host = Optional.ofNullable(actor.raw("id"))
                .filter(id -> id.startsWith("https://"))
                .flatMap(id -> Host.parse(id.substring("https://".length()).replaceFirst("/.*", "")));
        String key = actor.in("publicKey").raw("publicKeyPem");
        return host.isEmpty() || key == null || key.isBlank()
                ? new Answer.Unreadable<>(Trouble.BROKEN_ANSWER, "answered with an actor that has no id or no key")
                : new Answer.Found<>(new Identity(host.get(), sha256(key.replaceAll("\\s", ""))));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Why a row of a list of follows names no PeerTube instance: people of other software follow too. */
    static Optional<String> faultOfFollow(Fields row, String actor) {
        Fields who = row.in(actor);
        boolean instance = INSTANCE_ACTOR.equals(who.raw("name"));
        return instance && Host.parse(who.raw("host")).isPresent()
                ? Optional.empty()
                : Optional.of("it is no PeerTube instance");
    }

    static Host follow(Fields row, String actor) {
        return Host.parse(row.in(actor).raw("host")).orElseThrow();
    }

    /** The path of a NodeInfo document on the same host. */
    static Answer<String> nodeInfoPath(Fields links) {
        return links.each("links", MAX_LINKS).stream()
                .filter(link -> String.valueOf(link.raw("rel")).contains("nodeinfo"))
                .flatMap(link -> WebAddress.parse(link.raw("href")).stream())
                .map(WebAddress::pathOf)
                .flatMap(path -> WebAddress.path(path).stream())
                .findFirst()
                .<Answer<String>>map(Answer.Found::new)
                .orElseGet(() -> new Answer.Unreadable<>(Trouble.NOT_PEERTUBE, "says nothing of its software"));
    }

    static Answer<Software> software(Fields nodeInfo) {
        Fields software = nodeInfo.in("software");
        String name = software.line("name", MAX_SOFTWARE);
        String version = software.line("version", MAX_SOFTWARE);
        return name == null
                ? new Answer.Unreadable<>(Trouble.NOT_PEERTUBE, "says nothing of its software")
                : new Answer.Found<>(new Software(name.toLowerCase(Locale.ROOT), version == null ? "" : version));
    }
}
