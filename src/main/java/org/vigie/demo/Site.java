package org.vigie.demo;

import java.util.UUID;
import org.vigie.catalog.Host;

/** The instance that is asked, as its answers speak of it. */
record Site(Host host, PeerTubeVersion version) {

    boolean modern() {
        return version.modern();
    }

    boolean atLeast(int major, int minor) {
        return version.atLeast(major, minor);
    }

    String url(String path) {
        return url(host, path);
    }

    static String url(Host host, String path) {
        return "https://" + host + path;
    }

    /** A name for a file of an item, the same in every run. */
    static UUID file(UUID item, String what) {
        return PictureFile.swap(item, PictureFile.mask(what));
    }

    /** A number from 0 to below the bound that always goes with this text. */
    static int number(String text, int bound) {
        return Math.floorMod(FakeVideo.uuid(text).hashCode(), bound);
    }
}
