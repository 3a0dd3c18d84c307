/**
 * Which hosts we know, where we know them from, and the state of each.
 *
 * <p>May use {@code catalog} and {@code config}. Fetches host lists itself, the only HTTP outside {@code peertube}.
 */
package org.vigie.instance;
