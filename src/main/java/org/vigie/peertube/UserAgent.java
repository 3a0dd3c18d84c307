package org.vigie.peertube;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who we say we are: {@code Vigie/VERSION (+URL)}, the form PeerTube itself uses, with the page that explains the crawler. */
final class UserAgent {

    /** Addresses under which nobody but ourselves could read that page. */
    private static final Pattern AT_HOME =
            Pattern.compile("(.*\\.)?localhost|127\\..*|\\[::1\\]|0\\.0\\.0\\.0", Pattern.CASE_INSENSITIVE);

    private UserAgent() {}

    /** @param publicUrl where people reach this engine; without one it is one that somebody tries at home */
    static String of(String version, Optional<URI> publicUrl) {
        String page = publicUrl
                .filter(url ->
                        url.getHost() != null && !AT_HOME.matcher(url.getHost()).matches())
                .map(UserAgent::page)
                .orElse("search engine for federated video, without a public address");
        return "Vigie/" + version + " (" + page + ")";
    }

    private static String page(URI publicUrl) {
        String url = publicUrl.toASCIIString();
        return "+" + (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + "/crawler";
    }
}
