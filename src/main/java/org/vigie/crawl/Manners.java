package org.vigie.crawl;

/** What every visit heeds. */
record Manners(Politeness politeness, Intake intake, StopSignal stop) {}
