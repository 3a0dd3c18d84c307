package org.vigie.media;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of the pictures that go through the engine. */
@ConfigMapping(prefix = "vigie.media")
interface MediaConfig {

    @WithDefault("${vigie.data:./data}/media")
    Path folder();

    /** Disk that pictures may take; the oldest go first. About 20 KB each, so the default keeps some 13,000. */
    @WithDefault("256M")
    MemorySize cacheSize();

    /** Fetches at a time, all hosts together. */
    @WithDefault("8")
    int parallel();

    /** Fetches at a time from one host: pictures must not hurt it more than a visitor would. */
    @WithDefault("2")
    int parallelPerHost();

    /** Requests that may wait for a fetch; more are turned away with 503 rather than piled up. */
    @WithDefault("200")
    int waiting();

    /** How long a request waits for its turn before it is turned away. */
    @WithDefault("10s")
    Duration patience();

    /** How long a picture that couldn't be fetched isn't asked for again. */
    @WithDefault("10m")
    Duration failureMemory();
}
