package org.vigie.instance;

import java.time.Instant;

/**
 * A followed list of hosts.
 *
 * @param read when it was last read well; null before that
 * @param hosts how many hosts it had then
 * @param error why the last try failed or what is odd about what it had, in plain words; null if all is well
 */
public record HostListStatus(String url, Instant read, int hosts, String error) {}
