package org.vigie;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Keeps only the requests of what Quarkus measures of servers. The rest is named by port where the port is fixed and not
 * where it is chosen; Prometheus refuses to have both, and the start of the engine then never ends.
 */
class ServerMeters {

    private static final String SERVER = "http.server.";
    private static final String REQUESTS = SERVER + "requests";

    @Produces
    @Singleton
    MeterFilter onlyRequests() {
        return MeterFilter.deny(
                meter -> meter.getName().startsWith(SERVER) && !meter.getName().equals(REQUESTS));
    }
}
