package org.vigie.bench.speed;

import java.time.Duration;
import java.util.List;
import org.vigie.bench.corpus.Asked;
import org.vigie.bench.corpus.QueryClass;
import org.vigie.bench.corpus.Questions;

/** Asks the questions of a class one after the other: first others to warm up, then those that count. */
final class ClassLoop {

    /** Questions there are for one class; it begins anew when all were asked. */
    private static final int QUESTIONS = 3_000;

    /** Of so many it is looked whether they found what they were made of, always of the same. */
    private static final int CHECKED = 200;

    private static final int LEAST_WARM = 50;
    private static final int MOST_TIMES_LONGER = 10;
    private static final int BETWEEN_LOOKS = 10;
    private static final int WARM = 0;
    private static final int MEASURED = 1;
    private static final int MIXED = 2;

    private final Questions questions;
    private final Duration time;

    /** @param time of the engine's processor for each class, so that a busy machine measures the same, only later */
    ClassLoop(Questions questions, Duration time) {
        this.questions = questions;
        this.time = time;
    }

    /** What is asked. */
    interface Engine {

        /** @param check whether to look for the source of the question */
        Answer ask(Asked asked, boolean check);

        /** Processor time of all of it so far. */
        double cpuMillis();

        /** Whether processor time can be told for each answer. */
        boolean tellsEach();
    }

    /**
     * @param cpuMillis of this answer; not a number if it can't be told
     * @param found whether the source was among the first hits; only meaningful if that was looked for
     */
    record Answer(double cpuMillis, double wallMillis, long bytes, boolean found, boolean failed) {}

    /** Asks all kinds, until the virtual machine has mostly compiled what it will. */
    void warmUp(Engine engine, Duration enough) {
        run(MixedProfile.questions(questions, MIXED), engine, enough, LEAST_WARM);
    }

    ClassFigures measure(QueryClass kind, Engine engine) {
        List<Asked> warm = questions.of(kind, WARM, QUESTIONS);
        List<Asked> measured = questions.of(kind, MEASURED, QUESTIONS);
        run(warm, engine, time.dividedBy(2), LEAST_WARM);
        return run(measured, engine, time, CHECKED).figures(kind, engine);
    }

    /** Until the time is over, but at least so many; unless they take far too long. */
    private static Tally run(List<Asked> questions, Engine engine, Duration time, int least) {
        double before = engine.cpuMillis();
        Tally tally = new Tally(before);
        long start = System.nanoTime();
        boolean worked = false;
        for (int i = 0; ; i++) {
            if (i % BETWEEN_LOOKS == 0) {
                worked = engine.cpuMillis() - before > time.toMillis();
            }
            boolean tooLong = System.nanoTime() - start > MOST_TIMES_LONGER * time.toNanos();
            if (worked && i >= least || tooLong) {
                tally.end(engine.cpuMillis());
                return tally;
            }
            Asked asked = questions.get(i % questions.size());
            boolean check = i < CHECKED && asked.source() != null;
            tally.add(engine.ask(asked, check), check);
        }
    }

    private static final class Tally {
        private final Timings cpu = new Timings();
        private final Timings wall = new Timings();
        private double wholeCpu;
        private long bytes;
        private int checked;
        private int found;
        private int failed;

        Tally(double cpuBefore) {
            wholeCpu = -cpuBefore;
        }

        void add(Answer answer, boolean check) {
            cpu.add(answer.cpuMillis());
            wall.add(answer.wallMillis());
            bytes += answer.bytes();
            checked += check ? 1 : 0;
            found += check && answer.found() ? 1 : 0;
            failed += answer.failed() ? 1 : 0;
        }

        void end(double cpuAfter) {
            wholeCpu += cpuAfter;
        }

        ClassFigures figures(QueryClass kind, Engine engine) {
            boolean each = engine.tellsEach();
            return new ClassFigures(
                    kind.label(),
                    wall.size(),
                    each ? cpu.mean() : wholeCpu / wall.size(),
                    each ? cpu.percentile(50) : null,
                    each ? cpu.percentile(99) : null,
                    wall.percentile(50),
                    wall.percentile(99),
                    bytes / wall.size(),
                    checked == 0 ? null : (double) found / checked,
                    failed);
        }
    }
}
