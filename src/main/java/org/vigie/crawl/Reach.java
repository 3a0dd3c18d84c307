package org.vigie.crawl;

import org.vigie.peertube.Trouble;

/** What trouble in a crawl says of the host as a whole. */
enum Reach {
    /** It is there and answers; something in the answers is wrong. */
    ANSWERS,
    /** It is there, for people perhaps, but not for us, or not now. */
    KEEPS_US_OUT,
    /** Nobody finds PeerTube there. */
    DOWN;

    static Reach of(Trouble trouble) {
        return switch (trouble) {
            case BROKEN_ANSWER, TOO_LARGE, TOO_OLD, ENDLESS_LIST, EMPTY, OURS -> ANSWERS;
            case FORBIDDEN, BOT_WALL, RATE_LIMITED, ROBOTS -> KEEPS_US_OUT;
            case UNKNOWN_NAME,
                    DEAD_IPV6,
                    PRIVATE_ADDRESS,
                    NO_ROUTE,
                    CONNECTION_REFUSED,
                    TIMEOUT,
                    BROKEN_OFF,
                    TLS_EXPIRED,
                    TLS_NOT_YET_VALID,
                    TLS_WRONG_NAME,
                    TLS_SELF_SIGNED,
                    TLS_UNKNOWN_ISSUER,
                    TLS_OTHER,
                    LOGIN_WANTED,
                    SERVER_ERROR,
                    MOVED,
                    REDIRECT_LOOP,
                    NOT_PEERTUBE,
                    WEB_PAGE -> DOWN;
        };
    }
}
