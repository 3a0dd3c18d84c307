package org.vigie.crawl;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Makes one round, unless the engine is stopping. */
@DisallowConcurrentExecution
abstract class RoundJob implements Job {

    private final Runnable round;
    private final StopSignal stop;

    RoundJob(Runnable round, StopSignal stop) {
        this.round = round;
        this.stop = stop;
    }

    @Override
    public void execute(JobExecutionContext context) {
        stop.unlessGiven(round);
    }
}
