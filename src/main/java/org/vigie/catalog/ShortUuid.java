package org.vigie.catalog;

import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;

/**
 * PeerTube's short form of a uuid: its 128 bits in base 58 (Flickr's alphabet, lower case first), padded with 1 to 22
 * characters. {@code db2a63ae-76f8-4fdc-be6a-3a49bbc1f428} is {@code t4FBJmuTG2a8BAZEKxFQc3}.
 */
public final class ShortUuid {

    private static final String ALPHABET = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
    private static final int LENGTH = 22;
    private static final long WORD = 0xFFFF_FFFFL;

    private ShortUuid() {}

    public static String of(UUID uuid) {
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        long[] parts = {high >>> 32, high & WORD, low >>> 32, low & WORD};
        char[] characters = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            long rest = 0;
            for (int part = 0; part < parts.length; part++) {
                long dividend = rest << 32 | parts[part];
                parts[part] = dividend / ALPHABET.length();
                rest = dividend % ALPHABET.length();
            }
            characters[i] = ALPHABET.charAt((int) rest);
        }
        return new String(characters);
    }

    /** The uuid this is the short form of; empty if it is none. */
    public static Optional<UUID> parse(String written) {
        if (written.length() != LENGTH) {
            return Optional.empty();
        }
        BigInteger value = BigInteger.ZERO;
        for (char character : written.toCharArray()) {
            int digit = ALPHABET.indexOf(character);
            if (digit < 0) {
                return Optional.empty();
            }
            value = value.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        return value.bitLength() > 128
                ? Optional.empty()
                : Optional.of(new UUID(value.shiftRight(64).longValue(), value.longValue()));
    }
}
