/**
 * Videos made up in any number, and the questions one may ask of them: what {@code bench search} and {@code bench peer} put
 * into an engine and then look for. Everything follows from a seed and a number, so nothing is kept in memory.
 */
package org.vigie.bench.corpus;
