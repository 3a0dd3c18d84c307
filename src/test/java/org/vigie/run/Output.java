package org.vigie.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a process says, read as it comes, so that it never waits for its reader. */
final class Output {

    private final StringBuilder text = new StringBuilder();
    private final Thread reader;

    Output(InputStream stream) {
        reader = Thread.ofVirtual().start(() -> read(stream));
    }

    private void read(InputStream stream) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (text) {
                    text.append(line).append('\n');
                }
            }
        } catch (IOException killed) {
            // What a killed process had no time to say is not missed.
        }
    }

    String text() {
        synchronized (text) {
            return text.toString();
        }
    }

    /** Waits until everything that was said before the process ended is here. */
    void awaitEnd(Duration limit) throws InterruptedException {
        reader.join(limit);
    }
}
