package org.vigie.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.vigie.crawl.InstanceReport.Health;
import org.vigie.crawl.InstanceReport.Question;
import org.vigie.peertube.Trouble;

/** Texts of the pages for owners of instances: the state of one, and the crawler. */
@MessageBundle("doctor")
interface DoctorMessages {

    @Message
    String title(String host);

    @Message
    String unknown_title();

    @Message
    String unknown_heading();

    @Message
    String unknown_text(String host);

    @Message
    String unknown_no_host(String host);

    @Message
    String unknown_how();

    @Message
    String unknown_lists();

    @Message
    String unknown_no_lists();

    @Message
    String unknown_ask();

    @Message
    String all();

    @Message
    String health(Health health);

    @Message
    String well();

    @Message
    String waiting();

    @Message
    String failing();

    @Message
    String losing(String count);

    @Message
    String hidden();

    @Message
    String declined();

    @Message
    String declined_advice(String reason);

    @Message
    String excluded();

    @Message
    String excluded_advice(String reason);

    @Message
    String trouble(Trouble trouble);

    @Message
    String since();

    @Message
    String in_a_row(String count);

    @Message
    String said();

    @Message
    String kept_meanwhile();

    @Message
    String dead_ipv6();

    @Message
    String running(String kind, String done);

    @Message
    String running_of(String kind, String done, String all);

    @Message
    String running_left(String time);

    @Message
    String check_button();

    @Message
    String check_hint();

    @Message
    String check_heading();

    @Message
    String check_well();

    @Message
    String question(Question question);

    @Message
    String ok();

    @Message
    String not_ok();

    @Message
    String too_soon(String rest);

    @Message
    String being_visited();

    @Message
    String not_checked();

    @Message
    String found_heading();

    @Message
    String found_text();

    @Message
    String found_less();

    @Message
    String column_kind();

    @Message
    String column_listed();

    @Message
    String column_kept();

    @Message
    String show_videos();

    @Message
    String left_out_heading();

    @Message
    String left_out_nothing();

    @Message
    String dropped(String rows);

    @Message
    String column_items();

    @Message
    String column_reason();

    @Message
    String visits_heading();

    @Message
    String visits_none();

    @Message
    String column_visit();

    @Message
    String column_last();

    @Message
    String column_result();

    @Message
    String column_next();

    @Message
    String counts(String listed, String written, String removed, String requests);

    @Message
    String due();

    @Message
    String not_planned();

    @Message
    String never();

    @Message
    String facts_heading();

    @Message
    String fact_source();

    @Message
    String fact_own();

    @Message
    String fact_lists();

    @Message
    String fact_listed();

    @Message
    String fact_first();

    @Message
    String fact_address();

    @Message
    String fact_placed();

    @Message
    String also_known_as();

    @Message
    String replaced();

    @Message
    String fact_delay();

    @Message
    String seconds(String number);

    @Message
    String milliseconds(String number);

    @Message
    String to_crawler();
}
