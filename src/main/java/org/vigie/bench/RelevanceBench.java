package org.vigie.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;

/** Asks an engine all judged queries and tells what came of it. */
public final class RelevanceBench {

    /** With more than ten, there are ten left when later copies of something have been dropped. */
    private static final int COUNT_WITH_GROUPS = 20;

    private final BenchOptions options;
    private final PrintStream out;

    public RelevanceBench(BenchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Exit code: 0, or 1 if a query failed. */
    public int run(URI engine) throws IOException {
        List<JudgedQuery> queries = JudgedQuery.read(options.queries());
        Groups groups = options.groups() == null ? Groups.NONE : Groups.read(options.groups());
        BenchRun run;
        try (EngineClient client = new EngineClient(engine, groups.known() ? COUNT_WITH_GROUPS : Scorer.DEPTH)) {
            run = BenchRun.ask(name(), client, queries, groups, options.rounds());
        }
        warnOfFailures(run);
        out.println(run.engine() + (groups.known() ? "; copies folded by labels" : ""));
        out.println(Report.table(run));
        if (options.worst() > 0) {
            out.println(Report.worst(run, options.worst(), new CatalogueFiles(options.catalogue()).names()));
        }
        if (options.compare() != null) {
            out.println(new Comparison(BenchRun.read(options.compare()), run).text());
        }
        if (options.json() != null) {
            run.write(options.json());
        }
        return run.overall().failed() == 0 ? 0 : 1;
    }

    private static void warnOfFailures(BenchRun run) {
        run.queries().stream()
                .filter(query -> query.failure() != null)
                .findFirst()
                .ifPresent(first -> System.err.printf(
                        "%d queries failed and count as having found nothing; the first is %s: %s%n",
                        run.overall().failed(), first.id(), first.failure()));
    }

    private String name() {
        return options.url() == null
                ? "this engine, " + options.background() + " generated videos around the catalogue"
                : options.url().toString();
    }
}
