package org.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void theFolderIsMadeAndNamesTheProcessThatHoldsIt() throws Exception {
        Path folder = parent.resolve("a/b");

        try (DataFolder held = DataFolder.hold(folder)) {
            assertThat(held).isNotNull();
            assertThat(folder.resolve("lock"))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void aSecondEngineIsRefusedAndToldWhoTheFirstIs() throws Exception {
        try (DataFolder held = DataFolder.hold(parent)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DataFolder.hold(parent))
                    .isInstanceOf(DataFolder.Unusable.class)
                    .hasMessage(
                            "Another engine (process " + ProcessHandle.current().pid()
                                    + ") already uses the data folder " + parent
                                    + ". Stop it, or set vigie.data to another folder.");
        }
    }

    @Test
    void aFolderThatWasLetGoOrLeftByADeadProcessCanBeHeld() throws Exception {
        Files.writeString(parent.resolve("lock"), "1234567890");
        DataFolder.hold(parent).close();

        try (DataFolder again = DataFolder.hold(parent)) {
            assertThat(again).isNotNull();
            assertThat(parent.resolve("lock"))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidPlainly() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.hold(file))
                .isInstanceOf(DataFolder.Unusable.class)
                .hasMessage("The data folder " + file + " can't be written to (it is a file). Give this user the right"
                        + " to, or set vigie.data to another folder.");
    }
}
