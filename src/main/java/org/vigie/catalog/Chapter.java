package org.vigie.catalog;

/**
 * A part of a video.
 *
 * @param second where it starts
 */
public record Chapter(int second, String title) {}
