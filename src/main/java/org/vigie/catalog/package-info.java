/**
 * What people search for, as plain records: hosts, videos, channels, playlists.
 *
 * <p>Uses the JDK only; every other package may use it. A record here is complete and in bounds: whoever builds one from
 * an instance's answer ({@code peertube}) has already dropped or mended what was missing.
 */
package org.vigie.catalog;
