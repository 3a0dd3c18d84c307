package org.vigie.peertube;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells the type of an image by its first bytes; what a server says it is doesn't count. */
final class ImageType {

    private static final String PNG = "\u0089PNG\r\n\u001A\n";

    private ImageType() {}

    /** Empty if this isn't an image of a type that browsers show. SVG is none: it may hold scripts. */
    static Optional<String> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of("image/jpeg");
        }
        if (start.startsWith(PNG)) {
            return Optional.of("image/png");
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of("image/gif");
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        // The main brand, or one of the first compatible ones behind the four bytes of its version.
        boolean avif = start.startsWith("ftyp", 4) && (start.indexOf("avif", 8) >= 0 || start.indexOf("avis", 8) >= 0);
        return avif ? Optional.of("image/avif") : Optional.empty();
    }
}
