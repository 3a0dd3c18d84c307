package org.vigie.catalog;

/** The three kinds of things one can search for. */
public enum ItemKind {
    VIDEO,
    CHANNEL,
    PLAYLIST
}
