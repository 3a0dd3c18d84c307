package org.vigie.peertube;

import org.vigie.catalog.Video;

/**
 * A video as {@code /api/v1/videos/UUID} tells of it.
 *
 * @param video complete: tags and whole description
 * @param listable whether it is public and published or on air, that is whether lists would show it (an unlisted video
 *     answers too)
 */
public record VideoDetails(Video video, boolean listable) {}
