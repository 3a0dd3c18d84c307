package org.vigie.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.catalog.ShortUuid;

/**
 * Addresses without what can be told from the rest of the item: its host, its uuid, the name of whom it is of, the address
 * before it. What is left is a template that most items share, and at times a random uuid. Addresses of an item are shortened and
 * lengthened in the same order.
 */
final class Addresses {

    /** At the beginning: nothing was taken out. */
    private static final char PLAIN = 0;

    private static final char HOST = 1;
    private static final char UUID_TEXT = 2;
    private static final char SHORT_UUID = 3;
    private static final char NAME = 4;
    private static final char OTHER_UUID = 5;
    private static final char BEFORE = 6;

    private static final int UUID_LENGTH = 36;

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");

    private final String host;
    private final UUID uuid;
    private String name = "";
    private String before = "";

    /** @param uuid null for none */
    Addresses(String host, UUID uuid) {
        this.host = host;
        this.uuid = uuid;
    }

    /** @param uuids that belong in the template, in order */
    record Shortened(String template, List<UUID> uuids) {}

    /** For the files: what in a written template stands for a sign. */
    static String template(String written) {
        return written.replace("{host}", String.valueOf(HOST))
                .replace("{uuid}", String.valueOf(UUID_TEXT))
                .replace("{short}", String.valueOf(SHORT_UUID))
                .replace("{name}", String.valueOf(NAME))
                .replace("{other}", String.valueOf(OTHER_UUID))
                .replace("{before}", String.valueOf(BEFORE));
    }

    void name(String newName) {
        name = newName;
    }

    Shortened shortened(String address) {
        List<UUID> uuids = new ArrayList<>();
        String template = address.chars().anyMatch(sign -> sign <= BEFORE) ? PLAIN + address : taken(address, uuids);
        before = address;
        return new Shortened(template, uuids);
    }

    private String taken(String address, List<UUID> uuids) {
        String rest = atEnd(atEnd(address, "", before, BEFORE), "/", name, NAME);
        rest = rest.replace(host, String.valueOf(HOST));
        if (uuid != null) {
            rest = rest.replace(uuid.toString(), String.valueOf(UUID_TEXT));
            rest = rest.replace(ShortUuid.of(uuid), String.valueOf(SHORT_UUID));
        }
        if (rest.length() < UUID_LENGTH) {
            return rest;
        }
        Matcher others = UUIDS.matcher(rest);
        StringBuilder template = new StringBuilder();
        while (others.find()) {
            uuids.add(UUID.fromString(others.group()));
            others.appendReplacement(template, String.valueOf(OTHER_UUID));
        }
        return others.appendTail(template).toString();
    }

    private static String atEnd(String text, String front, String end, char sign) {
        return !end.isEmpty() && text.endsWith(front + end)
                ? text.substring(0, text.length() - end.length()) + sign
                : text;
    }

    /** @param others gives the uuids of the template */
    String lengthened(String template, Supplier<UUID> others) {
        boolean plain = !template.isEmpty() && template.charAt(0) == PLAIN;
        before = plain ? template.substring(1) : filled(template, others);
        return before;
    }

    private String filled(String template, Supplier<UUID> others) {
        StringBuilder address = new StringBuilder(128);
        int written = 0;
        for (int i = 0; i < template.length(); i++) {
            char sign = template.charAt(i);
            if (sign <= BEFORE) {
                address.append(template, written, i).append(meant(sign, others));
                written = i + 1;
            }
        }
        return address.append(template, written, template.length()).toString();
    }

    private Object meant(char sign, Supplier<UUID> others) {
        return switch (sign) {
            case HOST -> host;
            case UUID_TEXT -> uuid;
            case SHORT_UUID -> ShortUuid.of(uuid);
            case NAME -> name;
            case OTHER_UUID -> others.get();
            default -> before;
        };
    }
}
