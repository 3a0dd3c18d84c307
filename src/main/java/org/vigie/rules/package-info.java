/**
 * The hoster's rules: what must not be crawled or shown, and why.
 *
 * <p>May use {@code catalog} and {@code config}.
 */
package org.vigie.rules;
