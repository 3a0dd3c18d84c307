/**
 * Measures how well an engine finds: judged queries are asked over the search API of this engine or any other that has
 * the same, and scored. The engine under test is filled with the invented catalogue, just as a crawl would have read it,
 * among any number of generated videos.
 *
 * <p>Nothing else uses this package; the program's command {@code bench} starts it.
 */
package org.vigie.bench;
