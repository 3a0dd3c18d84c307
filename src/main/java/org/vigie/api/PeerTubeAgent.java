package org.vigie.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host in the User-Agent of a PeerTube that asks: {@code PeerTube/8.2.1 (+https://tube.example)}. */
final class PeerTubeAgent {

    private static final int MAX_LENGTH = 500;
    private static final Pattern AGENT = Pattern.compile("PeerTube/\\S{1,60} \\(\\+https?://([^\\s/()]{1,300})/?\\)");

    private PeerTubeAgent() {}

    /** Not checked to be one; empty for any other client. */
    static Optional<String> host(String userAgent) {
        if (userAgent == null || userAgent.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher agent = AGENT.matcher(userAgent);
        return agent.lookingAt() ? Optional.of(agent.group(1)) : Optional.empty();
    }
}
