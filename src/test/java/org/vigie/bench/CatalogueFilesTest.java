package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.CommandLines;
import org.vigie.catalog.Host;
import org.vigie.demo.DemoFederation;

/** Another catalogue than the demo's, and what an engine that was filled with one keeps. */
class CatalogueFilesTest {

    private static final String VIDEO = """
            {"uuid": "50d1c7dc-e0ce-4569-a338-bd30df68d0d1", "host": "a.example", "name": "A video", "description": null,
             "tags": [], "category": null, "licence": null, "language": null, "nsfw": false, "duration": 1, "views": 0,
             "likes": 0, "dislikes": 0, "publishedAt": "2023-06-04T14:16:44.917Z", "originallyPublishedAt": null,
             "isLive": false, "channel": {"name": "c", "displayName": "C"}, "account": {"name": "o", "displayName": "O"},
             "captions": []}""";

    private static final String EMPTY_CHANNEL = """
            {"host": "a.example", "name": "C", "displayName": "A channel without videos", "description": null,
             "account": {"name": "o", "displayName": "O"}}""";

    private static final String PLAYLIST_OF_DELETED = """
            {"uuid": "60d1c7dc-e0ce-4569-a338-bd30df68d0d1", "host": "a.example", "channel": "C", "displayName": "A playlist",
             "description": null, "videoUuids": ["70d1c7dc-e0ce-4569-a338-bd30df68d0d1"]}""";

    @TempDir
    Path folder;

    private CatalogueFiles files;
    private BenchOptions options;

    @BeforeEach
    void write() throws IOException {
        write("videos", VIDEO);
        write("channels", EMPTY_CHANNEL);
        write("playlists", PLAYLIST_OF_DELETED);
        files = new CatalogueFiles(folder);
        options = CommandLines.read(BenchOptions.Line.class, "bench", "relevance", "--catalogue", folder.toString())
                .options();
    }

    private void write(String name, String line) throws IOException {
        Files.writeString(folder.resolve(name + ".jsonl"), line.replace("\n", "") + "\n\n");
    }

    @Test
    void itIsServedAsTheDemoIs() throws IOException {
        try (DemoFederation federation = files.federation()) {
            assertThat(federation.instances()).containsOnlyKeys(Host.of("a.example"));
        }
    }

    @Test
    void eachItemIsKnownByTheIdThatJudgmentsUse() throws IOException {
        assertThat(files.names())
                .containsEntry("50d1c7dc-e0ce-4569-a338-bd30df68d0d1", "A video")
                .containsEntry("c@a.example", "A channel without videos")
                .containsEntry("60d1c7dc-e0ce-4569-a338-bd30df68d0d1", "A playlist");
    }

    @Test
    void anotherCatalogueHasAnotherFolderOfData() throws IOException {
        Path before = EngineUnderTest.folder(folder, options);
        write("videos", VIDEO.replace("A video", "Another"));

        assertThat(EngineUnderTest.folder(folder, options)).isNotEqualTo(before);
    }

    @Test
    void whatAnEngineWasFilledWithIsKeptUntilItWouldBeFilledOtherwise() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path index = Files.createDirectories(data.resolve("index/generation-1"));
        EngineUnderTest.filled(data, options);

        EngineUnderTest.prepare(data, options);
        assertThat(index).exists();

        write("channels", EMPTY_CHANNEL.replace("without", "with no"));
        EngineUnderTest.prepare(data, options);
        assertThat(index).doesNotExist();
    }

    @Test
    void whatWasNeverFilledToItsEndIsThrownAway() throws IOException {
        Path index = Files.createDirectories(folder.resolve("data/index/generation-1"));

        EngineUnderTest.prepare(folder.resolve("data"), options);

        assertThat(index).doesNotExist();
    }
}
