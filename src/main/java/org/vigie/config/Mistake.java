package org.vigie.config;

/**
 * Something wrong in a configuration file.
 *
 * @param line from 1; 0 if the file as a whole is meant
 * @param key path of the key, such as {@code instances[2].host}; empty if no key is meant
 * @param message what is wrong and what to write instead
 */
public record Mistake(String file, int line, String key, String message) {

    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
