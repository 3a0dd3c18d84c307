package org.vigie.index.lucene;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the engine; right for a small server as they are. */
@ConfigMapping(prefix = "vigie.index")
interface LuceneConfig {

    /** How long a change may wait before it is searchable. Each refresh with changes costs 30 to 60 ms at a million videos. */
    @WithDefault("500ms")
    Duration refreshEvery();

    /** How long a change may wait before it is on disk. What a crash loses is crawled again, so this only saves requests. */
    @WithDefault("10s")
    Duration commitEvery();

    /**
     * How long little must have been written until the segments of the index become one, which makes searches faster. It is
     * done again when a fifth of all items has changed since.
     */
    @WithDefault("10m")
    Duration quietAfter();

    /**
     * Heap for documents not yet written to a segment. A larger buffer makes fewer segments, hardly less work. A twelfth of the
     * heap at most, whatever is set.
     */
    @WithDefault("16M")
    MemorySize buffer();

    /**
     * Memory that may hold files of the index; by default, what the machine or the container has left beside the engine. To be
     * told where something large runs beside it: an index that doesn't fit is read in another way, page by page.
     */
    Optional<MemorySize> memory();

    /**
     * How long one search may take. Usual ones take milliseconds, the worst we know a tenth of a second among 30,000 videos;
     * whoever asks on behalf of others, as PeerTube does, gives up after 7 s, and a busy machine shouldn't go on for nobody.
     */
    @WithDefault("3s")
    Duration searchWithin();
}
