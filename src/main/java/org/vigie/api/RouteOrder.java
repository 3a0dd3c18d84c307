package org.vigie.api;

/** In which order requests are looked at before any resource is: whoever asks too much shall cost nothing. */
final class RouteOrder {

    static final int KEY_IN_ADDRESS = Integer.MIN_VALUE;
    static final int FAIR_USE = KEY_IN_ADDRESS + 1;
    static final int BODY = FAIR_USE + 1;

    private RouteOrder() {}
}
