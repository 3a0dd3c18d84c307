/**
 * Visits every instance politely and keeps the index true. A crawl is one visit of one instance: opened, fed with outcomes,
 * closed once with one report. Quartz says when.
 *
 * <p>May use {@code catalog}, {@code instance}, {@code rules}, {@code peertube}, {@code index} and {@code config}.
 */
package org.vigie.crawl;
