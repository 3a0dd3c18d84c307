package org.vigie.appraisal;

import java.util.List;
import org.vigie.catalog.Video;

/** The texts of a video, each read once. Long descriptions are judged by how they begin. */
record Wordings(Video.Text written, Tokens name, Tokens description, List<Tokens> tags) {

    private static final int MAX_NAME = 300;
    private static final int MAX_DESCRIPTION = 2000;
    private static final int MAX_TAGS = 50;

    static Wordings of(Video.Text text) {
        return new Wordings(
                text,
                Tokens.of(text.name(), MAX_NAME),
                Tokens.of(text.description(), MAX_DESCRIPTION),
                text.tags().stream()
                        .limit(MAX_TAGS)
                        .map(tag -> Tokens.of(tag, MAX_NAME))
                        .toList());
    }

    String start() {
        String text = written.description() == null ? "" : written.description();
        return text.length() > MAX_DESCRIPTION ? text.substring(0, MAX_DESCRIPTION) : text;
    }
}
