package org.vigie.index.lucene;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was asked for last, and no more than so much, for any number of threads. What many ask for at once may be made twice. */
final class LeastRecent<K, V> {

    private final int most;
    private final Map<K, V> kept;

    LeastRecent(int most) {
        this.most = most;
        this.kept = new LinkedHashMap<>(16, 0.75f, true);
    }

    V get(K key, Function<? super K, ? extends V> made) {
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        V value = made.apply(key);
        synchronized (kept) {
            kept.put(key, value);
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return value;
    }
}
