package org.vigie.catalog;

/**
 * Subtitles of a video.
 *
 * @param automatic whether a machine wrote it; false if nobody says
 */
public record Caption(Labelled<String> language, boolean automatic) {}
