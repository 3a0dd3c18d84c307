package org.vigie.site;

import java.util.List;
import org.vigie.crawl.InstanceReport.Health;

/**
 * How it stands with one instance.
 *
 * @param diagnosis what is, in a sentence
 * @param advice what to do; empty if nothing
 * @param since null unless it is failing
 * @param error what the last failed visit said; empty if nothing is wrong
 * @param notice why there was no check, or what to know beside; empty if nothing
 * @param deadIpv6 what to do about an address that is dead while the other works; empty if none is
 * @param replaced when another instance began to answer there; null if none did
 * @param check null if none was made
 * @param mayCheck whether there is a button
 */
record DoctorView(
        Frame frame,
        String host,
        String name,
        String version,
        Health health,
        String diagnosis,
        String advice,
        Formats.Moment since,
        String inARow,
        String error,
        boolean hidden,
        String running,
        String notice,
        String deadIpv6,
        List<String> alsoKnownAs,
        Formats.Moment replaced,
        CheckRow check,
        boolean mayCheck,
        String checkUrl,
        List<Found> found,
        boolean complete,
        List<LeftOut> leftOut,
        String dropped,
        List<VisitRow> visits,
        Facts facts) {

    record CheckRow(Formats.Moment at, boolean well, String diagnosis, String advice, List<StepRow> steps) {}

    /** @param said by the engine, in English */
    record StepRow(String question, boolean well, String said, String took) {}

    record Found(String kind, String listed, String kept) {}

    record LeftOut(String why, String items) {}

    /**
     * @param last null if there was none
     * @param next null if none is planned
     * @param due whether the next is to start now
     */
    record VisitRow(String kind, Formats.Moment last, String result, String error, Formats.Moment next, boolean due) {}

    /** @param videosUrl empty if there are none */
    record Facts(
            String source,
            boolean own,
            List<Naming> lists,
            Formats.Moment firstSeen,
            String address,
            String delay,
            String videosUrl) {}

    /** A list that has or had it. */
    record Naming(String url, Formats.Moment last) {}

    /** A host this engine knows nothing of. */
    record Unknown(Frame frame, String host, boolean isHost, List<String> lists) {}
}
