package org.vigie.peertube;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The bounds of every HTTP exchange with an instance. */
@ConfigMapping(prefix = "vigie.http")
interface PeerTubeConfig {

    /** Time to connect, TLS included. A host that is up connects well within a second, even from another continent. */
    @WithDefault("5s")
    Duration connectTimeout();

    /**
     * Time for a whole exchange: connecting, redirects, waiting, and reading the body. PeerTube allows itself 7 s, but a
     * page of 100 of a small server under load takes longer, and nobody waits for a crawler.
     */
    @WithDefault("15s")
    Duration requestTimeout();

    /** The largest body that is read, before and after decompression. A page of 100 videos has about 0.3 MB. */
    @WithDefault("8M")
    MemorySize maxBody();
}
