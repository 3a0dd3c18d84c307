package org.vigie.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.vigie.demo.FakeVideo.Cue;

/** Writes caption files. */
final class WebVtt {

    private WebVtt() {}

    static byte[] file(List<Cue> cues) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (Cue cue : cues) {
            text.append('\n')
                    .append(time(cue.start()))
                    .append(" --> ")
                    .append(time(cue.end()))
                    .append('\n');
            text.append(cue.text()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String time(double seconds) {
        long millis = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
