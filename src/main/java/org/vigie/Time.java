package org.vigie;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock everyone is given, so that a test can hand out another. */
@Singleton
class Time {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
