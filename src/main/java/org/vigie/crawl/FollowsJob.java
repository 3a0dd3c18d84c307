package org.vigie.crawl;

import jakarta.enterprise.context.Dependent;

/** Reads the follows of known instances. */
@Dependent
class FollowsJob extends RoundJob {

    FollowsJob(FollowsReading reading, StopSignal stop) {
        super(reading::readAll, stop);
    }
}
