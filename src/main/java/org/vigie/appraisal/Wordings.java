package org.vigie.appraisal;

import java.util.List;
import org.vigie.catalog.Video;

/** The texts of a video, each read once for all that is told by them. Long descriptions are judged by how they begin. */
public final class Wordings {

    private static final int MAX_NAME = 300;
    private static final int MAX_DESCRIPTION = 2000;
    private static final int MAX_BEGINNING = 1500;
    private static final int MAX_TAGS = 50;

    final Video.Text written;
    final Tokens name;
    final Tokens description;

    /** Of the description, as much as copies have in common. */
    final Tokens beginning;

    final List<Tokens> tags;
    final Wording nameWording;
    final Wording descriptionWording;

    private Wordings(Video.Text text) {
        written = text;
        name = Tokens.of(text.name(), MAX_NAME);
        description = Tokens.of(text.description(), MAX_DESCRIPTION);
        boolean isLong = text.description() != null && text.description().length() > MAX_BEGINNING;
        beginning = isLong ? Tokens.of(text.description(), MAX_BEGINNING) : description;
        tags = text.tags().stream()
                .limit(MAX_TAGS)
                .map(tag -> Tokens.of(tag, MAX_NAME))
                .toList();
        nameWording = Wording.of(name);
        descriptionWording = Wording.of(description);
    }

    public static Wordings of(Video video) {
        return new Wordings(video.text());
    }

    String start() {
        String text = written.description() == null ? "" : written.description();
        return text.length() > MAX_DESCRIPTION ? text.substring(0, MAX_DESCRIPTION) : text;
    }
}
