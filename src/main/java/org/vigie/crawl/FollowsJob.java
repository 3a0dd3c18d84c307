package org.vigie.crawl;

import jakarta.enterprise.context.Dependent;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Reads the follows of known instances. */
@Dependent
@DisallowConcurrentExecution
class FollowsJob implements Job {

    private final FollowsReading reading;
    private final StopSignal stop;

    FollowsJob(FollowsReading reading, StopSignal stop) {
        this.reading = reading;
        this.stop = stop;
    }

    @Override
    public void execute(JobExecutionContext context) {
        stop.unlessGiven(reading::readAll);
    }
}
