package org.vigie.peertube;

import org.vigie.catalog.Labelled;

/** @param automatic whether a machine wrote it; false if nobody says */
public record Caption(Labelled<String> language, boolean automatic) {}
