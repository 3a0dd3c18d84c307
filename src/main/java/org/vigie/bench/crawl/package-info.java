/**
 * Measures how fast, how fresh and how polite crawling is: a generated federation is served over real HTTP by this process,
 * and the packaged engine crawls it in another. {@code bench crawl} starts it; nothing else uses this package.
 */
package org.vigie.bench.crawl;
