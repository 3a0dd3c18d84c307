package org.vigie.instance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** Fetches pages of host lists over HTTP, within bounds; they are written by strangers. */
public interface ListPages {

    /** Why a page could not be read, in plain words that go on after the name of a list. */
    final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        public Unreadable(String why) {
            super(why);
        }
    }

    /** Always an object. */
    JsonNode get(URI page) throws Unreadable;
}
