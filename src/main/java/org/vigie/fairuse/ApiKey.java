package org.vigie.fairuse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Lets one client ask more than others. Only its hash is known: a key is long and random, so that SHA-256 alone keeps it
 * secret, and is computed with every request.
 *
 * @param name for people
 * @param sha256 in lower-case hexadecimal digits
 */
public record ApiKey(String name, String sha256, Quota quota) {

    /** The hash of what a client sent. */
    static String hash(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
