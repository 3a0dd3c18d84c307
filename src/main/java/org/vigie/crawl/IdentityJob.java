package org.vigie.crawl;

import jakarta.enterprise.context.Dependent;

/** Asks who hosts are that haven't been asked for long. */
@Dependent
class IdentityJob extends RoundJob {

    IdentityJob(IdentityReading reading, StopSignal stop) {
        super(reading::readAllDue, stop);
    }
}
