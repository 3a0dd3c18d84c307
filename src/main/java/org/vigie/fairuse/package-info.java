/**
 * How much anyone may ask of this engine, so that one can't take it from all others: counts by network or by API key, in
 * memory only. The faces ask it before they do anything, and answer in their own way when it says no.
 *
 * <p>May use {@code catalog} and {@code config}.
 */
package org.vigie.fairuse;
