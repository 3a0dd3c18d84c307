package org.vigie.peertube;

/**
 * What a host runs, by its own NodeInfo.
 *
 * @param name in lower case, such as "peertube" or "mastodon"
 * @param version as it is written; empty if it doesn't say
 */
public record Software(String name, String version) {

    public boolean isPeerTube() {
        return name.equals("peertube");
    }
}
