package org.vigie.peertube;

/**
 * Everything that can be wrong with a host, as far as one exchange can tell, each with what its owner can do about it. A
 * closed list: whoever explains a host to people handles every one of them.
 */
public enum Trouble {
    UNKNOWN_NAME(
            "The name is not in the DNS. Check the spelling, and that the domain has not lapsed and has an A or AAAA"
                    + " record."),
    PRIVATE_ADDRESS("The name leads to an address inside a private network. Point its A and AAAA records to the public"
            + " address of the server."),
    DEAD_IPV6(
            "The name has an IPv6 address (AAAA record) where nobody answers. Make the server listen on IPv6 and open its"
                    + " firewall, or remove the AAAA record."),
    NO_ROUTE("No way through the network leads there. Check that the server is running and its network is up."),
    CONNECTION_REFUSED("The server is there but nothing listens on the port. Check that nginx (or what stands before"
            + " PeerTube) is running."),
    TIMEOUT(
            "It takes too long to answer. Check that the server is up, that a firewall does not drop our requests, and that"
                    + " it is not overloaded."),
    BROKEN_OFF("The connection ends in the middle. Look into the logs of PeerTube and of the proxy in front of it."),
    TLS_EXPIRED("The TLS certificate has expired. Renew it, and check that it is renewed automatically."),
    TLS_NOT_YET_VALID("The TLS certificate is not valid yet. Check the clock of the server."),
    TLS_WRONG_NAME("The TLS certificate is for another name. Get one that has this host's name."),
    TLS_SELF_SIGNED("The TLS certificate is signed by nobody but itself. Get one of a public authority, such as Let's"
            + " Encrypt."),
    TLS_UNKNOWN_ISSUER("The TLS certificate comes from an authority that is not publicly trusted, or the intermediate"
            + " certificates are missing. Serve the full chain (fullchain.pem)."),
    TLS_OTHER("No TLS connection can be made. Check that the server speaks TLS 1.2 or 1.3 on this port."),
    FORBIDDEN(
            "Something forbids our requests (403). If that is not on purpose, allow our user agent in the proxy or firewall"
                    + " in front of PeerTube."),
    BOT_WALL("A bot protection answers in PeerTube's place. Let our user agent pass under /api/, which is made for"
            + " programs."),
    LOGIN_WANTED("It wants a login, so nothing there is public. If videos should be found, make the API public."),
    ROBOTS("Its robots.txt asks us to stay away, and we do. To be found, allow our agent, Vigie, under /api/."),
    RATE_LIMITED("It asks us to slow down, and we do. Nothing has to be done; if it stays so, allow more requests."),
    SERVER_ERROR(
            "The server reports an error of its own (5xx). Look into the logs of PeerTube and of the proxy in front"
                    + " of it."),
    MOVED("It sends us to another host. If the instance has moved, add it under its new name."),
    REDIRECT_LOOP("It redirects again and again. Check the redirects of the proxy in front of PeerTube."),
    NOT_PEERTUBE("Something other than PeerTube answers there. If PeerTube runs under another name, add that one."),
    WEB_PAGE(
            "It answers with a web page where PeerTube's API should be. Check that the proxy passes /api/ on to PeerTube."),
    BROKEN_ANSWER("Its answer is not what PeerTube would say. Look for a plugin or proxy that changes it, and update"
            + " PeerTube."),
    TOO_LARGE("Its answer is larger than we read. Look for a plugin or proxy that changes it."),
    TOO_OLD("This PeerTube is older than 2.0, which we do not understand. Update PeerTube."),
    ENDLESS_LIST(
            "Its list repeats itself or never ends. Look for a plugin or cache that ignores the parameter \"start\"."),
    EMPTY(
            "It lists nothing public. Nothing has to be done until something is published; if something is, check that it is"
                    + " public and not blocked."),
    OURS("The trouble is on our side, such as a stop of this engine. Nothing has to be done.");

    private final String advice;

    Trouble(String advice) {
        this.advice = advice;
    }

    /** What it means and what the owner of the instance can do, in plain sentences. */
    public String advice() {
        return advice;
    }
}
