package org.vigie.peertube;

/** @param second where it starts */
public record Chapter(int second, String title) {}
