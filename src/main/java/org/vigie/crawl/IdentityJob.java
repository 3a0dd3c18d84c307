package org.vigie.crawl;

import jakarta.enterprise.context.Dependent;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Asks who hosts are that haven't been asked for long. */
@Dependent
@DisallowConcurrentExecution
class IdentityJob implements Job {

    private final IdentityReading reading;
    private final StopSignal stop;

    IdentityJob(IdentityReading reading, StopSignal stop) {
        this.reading = reading;
        this.stop = stop;
    }

    @Override
    public void execute(JobExecutionContext context) {
        stop.unlessGiven(reading::readAllDue);
    }
}
