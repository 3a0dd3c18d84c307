package org.vigie.peertube;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Recognises the pages by which bot protections ask a browser to prove that a person sits in front of it. */
final class BotWall {

    /** They say who they are near the top. */
    private static final int LOOKED_AT = 32 * 1024;

    private static final Map<String, String> MARKS = new LinkedHashMap<>();

    static {
        MARKS.put("/cdn-cgi/challenge-platform", "Cloudflare");
        MARKS.put("cf-challenge", "Cloudflare");
        MARKS.put("within.website/x/cmd/anubis", "Anubis");
        MARKS.put("id=\"anubis_", "Anubis");
        MARKS.put("/.within.website/", "Anubis");
        MARKS.put("/.well-known/.git.gammaspectra.live/git/go-away", "go-away");
        MARKS.put("ddos-guard", "DDoS-Guard");
        MARKS.put("_incapsula_resource", "Imperva");
        MARKS.put("sucuri website firewall", "Sucuri");
        MARKS.put("bunny-shield", "Bunny Shield");
        MARKS.put("g-recaptcha", "a captcha");
        MARKS.put("h-captcha", "a captcha");
    }

    private BotWall() {}

    /** Whose page this is; empty if it is none. */
    static Optional<String> of(Reply.Received received) {
        String server = received.header("server");
        boolean cloudflare = server != null && server.toLowerCase(Locale.ROOT).contains("cloudflare");
        if (received.header("cf-mitigated") != null || (cloudflare && received.status() == 403 && !isJson(received))) {
            return Optional.of("Cloudflare");
        }
        byte[] body = received.body();
        String start = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.UTF_8);
        if (!BoundedJson.looksLikeHtml(start)) {
            return Optional.empty();
        }
        String page = start.toLowerCase(Locale.ROOT);
        return MARKS.entrySet().stream()
                .filter(mark -> page.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What passes through Cloudflare carries its name too. */
    private static boolean isJson(Reply.Received received) {
        String type = received.header("content-type");
        return type != null && type.contains("json");
    }
}
