package org.vigie.fairuse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.config.YamlMap;

/** Reads {@code indexer-config/limits.yaml}, where each value stands with its reason. */
public final class LimitsFile {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_REQUESTS = 10_000_000;
    private static final int KEY_REQUESTS = 12_000;
    private static final Map<Area, Integer> REQUESTS =
            new EnumMap<>(Map.of(Area.API, 1_800, Area.PAGES, 600, Area.PICTURES, 12_000));
    private static final List<Network> THIS_MACHINE = List.of(Network.of("127.0.0.0/8"), Network.of("::1"));

    private LimitsFile() {}

    public static Limits read(YamlMap yaml) {
        boolean on = yaml.flag("on", true);
        Map<Area, Quota> quotas = new EnumMap<>(Area.class);
        REQUESTS.forEach((area, requests) -> quotas.put(area, quota(yaml.map(area.word()), requests)));
        YamlMap prefix = yaml.map("prefix");
        return new Limits(
                on,
                Map.copyOf(quotas),
                prefix.integer("ipv4", 32, 8, 32),
                prefix.integer("ipv6", 56, 16, 128),
                yaml.integer("clients", 20_000, 100, 10_000_000),
                networks(yaml, "trusted-proxies"),
                networks(yaml, "unlimited"),
                keys(yaml));
    }

    private static Quota quota(YamlMap yaml, int requests) {
        return new Quota(
                yaml.integer("requests", requests, 1, MOST_REQUESTS),
                yaml.duration("within", MINUTE, SHORTEST, LONGEST));
    }

    /** An empty list says nobody, none at all the default. */
    private static List<Network> networks(YamlMap yaml, String key) {
        List<Network> written = yaml.values(key, Network::of);
        return yaml.has(key) ? List.copyOf(written) : THIS_MACHINE;
    }

    private static List<ApiKey> keys(YamlMap yaml) {
        List<ApiKey> keys = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (YamlMap key : yaml.maps("keys")) {
            String name = key.required("name", LimitsFile::name).orElse("");
            String hash = key.required("sha256", LimitsFile::hash).orElse("");
            Integer before = lines.putIfAbsent(hash, key.line("sha256"));
            if (before != null && !hash.isEmpty()) {
                key.mistake("sha256", "is the key of line " + before + " again");
            }
            keys.add(new ApiKey(name, hash, quota(key, KEY_REQUESTS)));
        }
        return List.copyOf(keys);
    }

    /** Clients are told it in a header. */
    private static String name(String written) {
        if (!written.matches("[A-Za-z0-9 .:_-]{1,100}")) {
            throw new IllegalArgumentException("must be at most 100 letters, digits, blanks and . : _ -");
        }
        return written;
    }

    private static String hash(String written) {
        String hash = written.toLowerCase(Locale.ROOT);
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("is not the SHA-256 of a key in 64 hexadecimal digits; never write the"
                    + " key itself here (see docs/operating.md)");
        }
        return hash;
    }
}
