package org.vigie.fairuse;

import java.util.List;
import java.util.Map;

/**
 * What {@code limits.yaml} says.
 *
 * @param on whether anything is limited at all
 * @param ipv4Bits how much of an address tells clients apart; likewise for IPv6
 * @param clients of how many the counts are kept; who hasn't asked for longest is forgotten first
 * @param trustedProxies whose word is taken for where a request came from
 * @param unlimited networks that are never refused
 */
public record Limits(
        boolean on,
        Map<Area, Quota> quotas,
        int ipv4Bits,
        int ipv6Bits,
        int clients,
        List<Network> trustedProxies,
        List<Network> unlimited,
        List<ApiKey> keys) {}
