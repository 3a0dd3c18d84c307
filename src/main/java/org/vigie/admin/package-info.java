/**
 * What only the operator may ask of a running engine: the routes of its management port, and the commands that ask there.
 *
 * <p>May use {@code catalog} and {@code crawl} (orders and status only).
 */
package org.vigie.admin;
