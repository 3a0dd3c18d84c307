/**
 * Turns what was asked into a page of hits: the checked request, ranking settings and rules become one query of the index.
 *
 * <p>May use {@code catalog}, {@code rules}, {@code index} and {@code config}.
 */
package org.vigie.search;
