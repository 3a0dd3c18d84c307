package org.vigie.config;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong in the files read so far, so that all of it can be shown at once. */
public final class Mistakes {

    private final List<Mistake> all = new ArrayList<>();

    public void add(Mistake mistake) {
        all.add(mistake);
    }

    /** In the order of the files, and by line within one. */
    public List<Mistake> all() {
        return List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** @throws ConfigException with all mistakes, if there is one */
    public void throwIfAny() {
        if (!all.isEmpty()) {
            throw new ConfigException(all);
        }
    }
}
