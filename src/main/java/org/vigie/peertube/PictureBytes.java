package org.vigie.peertube;

/** @param mediaType {@code image/jpeg}, {@code image/png}, {@code image/webp}, {@code image/avif} or {@code image/gif} */
public record PictureBytes(String mediaType, byte[] bytes) {}
