package org.vigie.crawl;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.vigie.catalog.Host;
import org.vigie.instance.InstanceRegistry;
import org.vigie.instance.Known;
import org.vigie.rules.RuleBook;
import org.vigie.rules.Verdict;

/**
 * Crawls one host when Quartz says so. There is one job a host, whatever the kind of crawl, so that Quartz never runs two
 * crawls of one host at once.
 */
@Dependent
@DisallowConcurrentExecution
class CrawlJob implements Job {

    /** Of the trigger. */
    static final String KIND = "kind";

    /** Of the trigger: whether the host is asked even if it should be left alone. */
    static final String PRESSING = "pressing";

    private final Crawler crawler;
    private final CrawlSchedule schedule;
    private final CrawlPlan plan;
    private final InstanceRegistry registry;
    private final RuleBook rules;
    private final StopSignal stop;
    private final HostTurns turns;

    CrawlJob(
            Crawler crawler,
            CrawlSchedule schedule,
            CrawlPlan plan,
            InstanceRegistry registry,
            RuleBook rules,
            StopSignal stop,
            HostTurns turns) {
        this.crawler = crawler;
        this.schedule = schedule;
        this.plan = plan;
        this.registry = registry;
        this.rules = rules;
        this.stop = stop;
        this.turns = turns;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Host host = new Host(context.getJobDetail().getKey().getName());
        CrawlKind kind = CrawlKind.valueOf(context.getMergedJobDataMap().getString(KIND));
        boolean pressing = Boolean.parseBoolean(context.getMergedJobDataMap().getString(PRESSING));
        stop.unlessGiven(() -> turns.crawl(host, () -> crawl(host, kind, pressing)));
    }

    private void crawl(Host host, CrawlKind kind, boolean pressing) {
        Optional<Known> instance = registry.find(host);
        if (instance.isEmpty() || rules.judge(host) instanceof Verdict.Excluded) {
            schedule.forget(host);
            return;
        }
        if (!pressing && plan.postponed(host, kind)) {
            return;
        }
        Ending ending = new Ending.Failed("");
        try {
            ending = crawler.crawl(instance.get(), kind);
        } finally {
            plan.after(host, kind, ending);
        }
    }
}
